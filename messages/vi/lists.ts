/** Words of every list that is printed or leaves as Excel. */
export const lists = {
  number: 'TT',
  paper: 'Bản in',
  backToList: 'Về danh sách',
  howToPrint: 'Nhấn Ctrl+P để in trên giấy A4.',
  printed: (p: { by: string; at: string }) => `Người in: ${p.by} · In lúc ${p.at}`,
  filtered: (p: { what: string }) => `Lọc theo: ${p.what}`,
  unfiltered: 'Toàn bộ danh sách, không lọc',
  asOf: (p: { at: string }) => `Tính đến ${p.at}`,
  rows: (p: { n: string }) => `${p.n} mục`,
  bounded: (p: { shown: string; of: string }) =>
    `Chỉ gồm ${p.shown} mục đầu trong số ${p.of} mục. Lọc hẹp hơn để có phần còn lại.`,
  year: 'Năm',
  code: 'Mã',
  class: 'Lớp',
  startsOn: 'Khai giảng',
  endsOn: 'Bế giảng',
  details: 'Nội dung',
  cut: 'Vạch chỉ tiêu',
  above: 'Đề nghị cử',
  numberOf: 'Số',
  dayOf: 'Ngày',
};
