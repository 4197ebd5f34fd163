import type { StaffKind } from '#domain/codes.ts';

/** A unit's covering letter and its list (Form A). Vietnamese only, see form.ts. */
export const registrationWords = {
  file: (p: { unit: string; round: string }) => `Danh sách đăng ký ${p.unit} ${p.round}`,
  letter: 'TỜ TRÌNH',
  about: (p: { year: number }) => `Về việc đăng ký cử cán bộ, công chức, viên chức đi đào tạo, bồi dưỡng năm ${p.year}`,
  subject: (p: { year: number }) => `V/v đăng ký cử cán bộ, công chức, viên chức đi đào tạo, bồi dưỡng năm ${p.year}`,
  opening: (p: { plan: string; unit: string; turns: string; people: string; women: string; round: string }) =>
    `Thực hiện ${p.plan}, ${p.unit} đăng ký cử ${p.people} người (trong đó nữ: ${p.women} người), ${p.turns} lượt người, tham gia các lớp thuộc ${p.round}, như sau:`,
  nobody: (p: { plan: string; unit: string; round: string }) =>
    `Thực hiện ${p.plan}, ${p.unit} đã rà soát và không có nhu cầu cử cán bộ, công chức, viên chức tham gia các lớp thuộc ${p.round}.`,
  ofClass: (p: { name: string; n: string }) => `- ${p.name}: ${p.n} người`,
  noNeed: (p: { names: string }) => `Đơn vị không có nhu cầu ở các lớp: ${p.names}.`,
  closing: (p: { unit: string; office: string; enclosed: boolean }) =>
    `${p.unit} ${p.enclosed ? 'gửi danh sách kèm theo, ' : ''}đề nghị ${p.office} tổng hợp, trình cấp có thẩm quyền xem xét, quyết định./.`,
  listAbout: (p: { year: number }) => `Đăng ký cử cán bộ, công chức, viên chức đi đào tạo, bồi dưỡng năm ${p.year}`,
  report: 'Tờ trình',
  groups: (p: { numeral: string; name: string }) => `${p.numeral}. ${p.name}`,
  kinds: {
    cadre: 'Cán bộ',
    civil_servant: 'Công chức',
    public_employee: 'Viên chức',
    part_time_worker: 'Người hoạt động không chuyên trách',
    councillor: 'Đại biểu Hội đồng nhân dân',
    contract: 'Lao động hợp đồng',
  } satisfies Record<StaffKind, string>,
  others: 'Người khác',
  columns: {
    party: 'Đảng viên (ngày vào Đảng)',
    rank: 'Ngạch hạng',
    qualification: 'Trình độ chuyên môn',
    politicalTheory: 'LLCT',
    stateManagement: 'QLNN',
    language: 'Ngoại ngữ',
    informatics: 'Tin học',
    className: 'Nội dung đăng ký',
    mode: 'Hình thức',
    when: 'Thời gian',
    provider: 'Cơ sở đào tạo',
    funding: 'Nguồn kinh phí',
    phone: 'Số điện thoại',
  },
  tick: 'x',
  probationary: 'dự bị',
  replacement: 'Thay người đã đăng ký',
  count: (p: { people: string; women: string }) =>
    `Ấn định danh sách gồm ${p.people} người (trong đó nữ: ${p.women} người)./.`,
  countTurns: (p: { people: string; turns: string; women: string }) =>
    `Ấn định danh sách gồm ${p.people} người (trong đó nữ: ${p.women} người), ${p.turns} lượt người./.`,
};
