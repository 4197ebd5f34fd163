import type { AmendmentReason } from '#domain/codes.ts';

/** A decision that amends another. Vietnamese only, see form.ts. */
export const amendmentWords = {
  file: (p: { number: string | null; first: string }) => `Quyết định ${p.number ?? `điều chỉnh ${p.first}`}`,
  about: (p: { first: string }) => `Về việc điều chỉnh, bổ sung ${p.first}`,
  aboutWhole: (p: { first: string }) => `Về việc hủy bỏ ${p.first}`,
  first: (p: { number: string; day: string; chair: string }) => `Quyết định số ${p.number} ${p.day} của ${p.chair}`,
  firstBasis: (p: { first: string; name: string }) =>
    `Căn cứ ${p.first} về việc cử cán bộ, công chức, viên chức tham gia ${p.name}`,
  proposal: (p: { proposer: string }) => `Theo đề nghị của ${p.proposer}`,
  change: (p: { first: string; name: string; off: string; on: string }) =>
    ` Điều chỉnh, bổ sung danh sách kèm theo ${p.first} về việc cử cán bộ, công chức, viên chức tham gia ${p.name}: ${[p.off, p.on].filter(Boolean).join('; ')} (có danh sách kèm theo).`,
  off: (p: { n: string }) => `đưa ra khỏi danh sách ${p.n} người`,
  on: (p: { n: string }) => `cử thay, bổ sung ${p.n} người`,
  whole: (p: { first: string; name: string; n: string }) =>
    ` Hủy bỏ ${p.first} về việc cử cán bộ, công chức, viên chức tham gia ${p.name}; ${p.n} người có tên tại danh sách kèm theo không tham gia lớp theo Quyết định nói trên.`,
  rest: (p: { first: string }) =>
    ` Các nội dung khác của ${p.first} không thay đổi. Người được cử tham gia lớp có quyền lợi và trách nhiệm theo Quyết định nói trên.`,
  effect: ' Quyết định này có hiệu lực kể từ ngày ký.',
  carriedOut: (p: { by: string }) =>
    ` ${p.by} và các ông (bà) có tên tại danh sách kèm theo chịu trách nhiệm thi hành Quyết định này./.`,
  annexAbout: (p: { name: string }) => `Điều chỉnh, bổ sung người tham gia ${p.name}`,
  annexWhole: (p: { name: string }) => `Cán bộ, công chức, viên chức không tham gia ${p.name}`,
  what: 'Quyết định',
  groupOff: (p: { numeral: string }) => `${p.numeral}. Đưa ra khỏi danh sách`,
  groupOn: (p: { numeral: string }) => `${p.numeral}. Cử thay, bổ sung`,
  reason: 'Lý do, ghi chú',
  instead: (p: { name: string }) => `người thay: ${p.name}`,
  insteadOf: (p: { name: string }) => `Thay ${p.name}`,
  count: (p: { off: string; on: string }) =>
    `Ấn định danh sách gồm ${p.off} người đưa ra, ${p.on} người cử thay, bổ sung./.`,
  countOff: (p: { off: string }) => `Ấn định danh sách gồm ${p.off} người./.`,
  /** A public paper says why, but nothing of somebody's health or family. */
  reasons: {
    ILLNESS: 'Lý do cá nhân chính đáng',
    MATERNITY: 'Lý do cá nhân chính đáng',
    PERSONAL: 'Lý do cá nhân chính đáng',
    TRANSFER: 'Chuyển công tác',
    RETIREMENT: 'Nghỉ hưu',
    WORKLOAD: 'Yêu cầu nhiệm vụ',
    UNIT_CHANGE: 'Đơn vị thay đổi nhân sự',
    OTHER: 'Theo đề nghị của đơn vị',
    CLASS_CANCELLED: 'Lớp không tổ chức',
  } satisfies Record<AmendmentReason, string>,
};
