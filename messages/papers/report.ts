import type { StaffKind } from '#domain/codes.ts';

/** The report on a plan's results. Vietnamese only, see form.ts. */
export const reportWords = {
  file: (p: { plan: string }) => `Báo cáo kết quả ${p.plan}`,
  title: 'BÁO CÁO',
  about: (p: { year: number }) => `Kết quả đào tạo, bồi dưỡng cán bộ, công chức, viên chức năm ${p.year}`,
  opening: (p: { plan: string; writer: string; day: string }) =>
    `Thực hiện ${p.plan}, ${p.writer} báo cáo kết quả tính đến ${p.day} như sau:`,
  classes: (p: { n: string; quota: string; cancelled: string | null }) =>
    `1. Kế hoạch có ${p.n} lớp, tổng chỉ tiêu ${p.quota} lượt người${p.cancelled ? `; ${p.cancelled} lớp đã hủy` : ''}.`,
  registered: (p: { turns: string; people: string }) => `2. Đăng ký: ${p.turns} lượt người, ${p.people} người.`,
  decided: (p: { turns: string; people: string; women: string; minority: string }) =>
    `3. Được cử đi học: ${p.turns} lượt người, ${p.people} người; trong số lượt người có ${p.women} lượt nữ, ${p.minority} lượt người dân tộc thiểu số. Chia theo nội dung:`,
  ofCategory: (p: { name: string; turns: string; people: string }) =>
    `- ${p.name}: ${p.turns} lượt người, ${p.people} người`,
  results: (p: { completed: string; people: string; grades: string; failed: string; droppedOut: string }) =>
    `4. Kết quả: ${p.completed} lượt người hoàn thành (${p.people} người)${p.grades ? `, trong đó ${p.grades}` : ''}; ${p.failed} lượt không đạt; ${p.droppedOut} lượt bỏ học.`,
  gradeOf: (p: { grade: string; n: string }) => `${p.grade.toLowerCase()}: ${p.n}`,
  noGrade: 'chưa xếp loại',
  money: (p: { total: string }) =>
    `5. Kinh phí theo mức chi của lớp, tính trên số lượt người được cử: ${p.total}; chi tiết tại Biểu 3.`,
  noMoney: '5. Kinh phí: các lớp chưa ghi mức chi.',
  closing: (p: { writer: string; government: string }) => `${p.writer} trân trọng báo cáo ${p.government}./.`,
  tables: {
    staff: {
      title: 'BIỂU 1',
      about: 'Kết quả đào tạo, bồi dưỡng theo đối tượng và nội dung',
      note: '(Đơn vị: lượt người được cử)',
    },
    units: { title: 'BIỂU 2', about: 'Kết quả đào tạo, bồi dưỡng theo cơ quan, đơn vị', note: '(Đơn vị: lượt người)' },
    money: { title: 'BIỂU 3', about: 'Kinh phí theo nguồn', note: '(Đơn vị: đồng)' },
    classes: { title: 'BIỂU CHI TIẾT', about: 'Kết quả theo lớp', note: '(Đơn vị: lượt người)' },
  },
  columns: {
    order: 'STT',
    who: 'Đối tượng',
    total: 'Tổng số',
    unit: 'Cơ quan, đơn vị',
    places: 'Chỉ tiêu phân bổ',
    registered: 'Đăng ký',
    decided: 'Được cử',
    completed: 'Hoàn thành',
    share: 'Tỷ lệ hoàn thành',
    failed: 'Không đạt',
    droppedOut: 'Bỏ học',
    source: 'Nguồn kinh phí',
    classes: 'Số lớp',
    turns: 'Lượt người được cử',
    amount: 'Kinh phí',
    name: 'Tên lớp',
    quota: 'Chỉ tiêu',
  },
  women: 'Trong đó: nữ',
  minority: 'Trong đó: người dân tộc thiểu số',
  noSource: 'Chưa ghi nguồn',
  noAmount: 'Chưa ghi mức chi',
  someAmount: (p: { amount: string; without: string }) => `${p.amount} (${p.without} lớp chưa ghi mức chi)`,
  remark: 'Số đăng ký không tính lượt đã rút, đã thay hoặc chưa được chấp nhận; có tính lượt không đạt, bỏ học.',
  kinds: {
    cadre: 'Cán bộ',
    civil_servant: 'Công chức',
    public_employee: 'Viên chức',
    part_time_worker: 'Người hoạt động không chuyên trách',
    councillor: 'Đại biểu Hội đồng nhân dân',
    contract: 'Lao động hợp đồng',
  } satisfies Record<StaffKind, string>,
};
