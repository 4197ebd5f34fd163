import type { LineState } from '#domain/line/machine.ts';

/** The office's submission (domain of mẫu 1.4, Phụ lục III, NĐ 30/2020). Vietnamese only, see form.ts. */
export const submissionWords = {
  file: (p: { number: string | null; title: string }) => `Tờ trình ${p.number ?? p.title}`,
  title: 'TỜ TRÌNH',
  about: (p: { title: string }) => (p.title.toLowerCase().startsWith('về ') ? p.title : `Về việc ${p.title}`),
  opening: (p: { writer: string; units: string }) =>
    `Trên cơ sở đăng ký của ${p.units} cơ quan, đơn vị, ${p.writer} đã rà soát, tổng hợp và báo cáo như sau:`,
  registered: (p: { turns: string; women: string; minority: string }) =>
    `1. Tổng số đăng ký: ${p.turns} lượt người (${p.women} nữ; ${p.minority} người dân tộc thiểu số).`,
  proposed: (p: { n: string; women: string; minority: string; annexes: string }) =>
    `2. Đủ điều kiện, đề nghị cử: ${p.n} người (${p.women} nữ; ${p.minority} người dân tộc thiểu số), ${p.annexes}.`,
  proposedTurns: (p: { turns: string; n: string; women: string; minority: string; annexes: string }) =>
    `2. Đủ điều kiện, đề nghị cử: ${p.turns} lượt người, ${p.n} người (${p.women} nữ; ${p.minority} người dân tộc thiểu số), ${p.annexes}.`,
  withList: 'có danh sách kèm theo',
  ofClass: (p: { name: string; n: string; quota: string }) => `- ${p.name}: ${p.n} người (chỉ tiêu: ${p.quota})`,
  left: (p: { n: string; why: string }) =>
    `3. Chưa đủ điều kiện, chuyển đợt sau hoặc chưa trình lần này: ${p.n} lượt người. Lý do: ${p.why}.`,
  noneLeft: '3. Chưa đủ điều kiện, chuyển đợt sau: không có.',
  leftOf: (p: { n: string; state: string; reason: string | null }) =>
    `${p.n} lượt ${p.state}${p.reason ? ` (${p.reason.charAt(0).toLowerCase()}${p.reason.slice(1)})` : ''}`,
  /** What of a registration that does not go up, in the words of a report. */
  states: {
    submitted: 'đang thẩm định',
    needs_fix: 'đơn vị đang chỉnh sửa, bổ sung',
    validated: 'đủ điều kiện, chưa trình lần này',
    awaiting_party: 'đang xin ý kiến cấp ủy',
    waitlisted: 'dự bị',
    deferred: 'chuyển đợt sau',
    in_submission: 'ở tờ trình khác',
    approved: 'đã được đồng ý cử',
    nominated: 'đã có quyết định cử',
    attending: 'đang học',
    completed: 'đã hoàn thành',
    failed: 'không đạt',
    dropped_out: 'bỏ học',
    rejected: 'không đồng ý',
    not_admitted: 'không được tiếp nhận',
    revoked: 'đã đưa ra khỏi quyết định',
    draft: '',
    withdrawn: '',
    superseded: '',
  } satisfies Record<LineState, string>,
  noExceptions: '4. Các trường hợp đề nghị xem xét đặc biệt: không có.',
  exceptions: (p: { n: string }) => `4. Các trường hợp đề nghị xem xét đặc biệt: ${p.n} lượt người, cụ thể:`,
  exception: (p: { who: string; what: string }) => `- ${p.who}: ${p.what}.`,
  who: (p: { name: string; position: string | null; unit: string; className: string | null }) =>
    `Đồng chí ${[p.name, p.position, p.unit, p.className].filter(Boolean).join(', ')}`,
  waived: (p: { writer: string; reason: string }) => `${p.writer} đề nghị xem xét: ${p.reason}`,
  unitReason: (p: { reason: string }) => `đơn vị nêu: ${p.reason}`,
  question: (p: { words: string }) => `lãnh đạo đã yêu cầu làm rõ: ${p.words}`,
  late: 'gửi sau thời hạn',
  replaces: (p: { name: string | null }) => (p.name ? `thay đồng chí ${p.name}` : 'thay người đã đăng ký'),
  times: '5. Thời gian, địa điểm, kinh phí:',
  timesOfOnly: (p: { when: string; where: string; money: string }) =>
    `5. Thời gian, địa điểm, kinh phí: thời gian ${p.when}; cơ sở đào tạo, địa điểm: ${p.where}; kinh phí: ${p.money}.`,
  timesOf: (p: { name: string; when: string; where: string; money: string }) =>
    `- ${p.name}: thời gian ${p.when}; cơ sở đào tạo, địa điểm: ${p.where}; kinh phí: ${p.money}`,
  money: (p: { funding: string; amount: string | null }) =>
    p.amount ? `${p.funding}, dự kiến ${p.amount}` : p.funding,
  closing: (p: { writer: string; chair: string }) => `${p.writer} trình ${p.chair} xem xét, quyết định./.`,
  annexAbout: (p: { name: string }) => `Cán bộ, công chức, viên chức đề nghị cử tham gia ${p.name}`,
  what: 'Tờ trình',
};
