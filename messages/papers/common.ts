/** What several papers say in the same words. Vietnamese only, see form.ts. */
export const commonWords = {
  /** An office inside the government that it belongs to: "Phòng Nội vụ thành phố Thái Nguyên". */
  officeOf: (p: { office: string; place: string }) => `${p.office} ${p.place}`,
  council: 'Ủy ban nhân dân',
  chairOf: (p: { body: string }) => `Chủ tịch ${p.body}`,
  /** Plan by number and day; both are left out of a plan that has none yet. */
  plan: (p: { number: string | null; day: string | null; body: string; title: string }) =>
    `Kế hoạch${p.number ? ` số ${p.number}` : ''}${p.day ? ` ${p.day}` : ''} của ${p.body} về ${p.title}`,
  planBasis: (p: { plan: string }) => `Căn cứ ${p.plan}`,
  /** A law that is kept by its name alone. */
  basis: (p: { text: string }) => (/^(căn cứ|theo|xét)\s/iu.test(p.text) ? p.text : `Căn cứ ${p.text}`),
  /** A unit that is a government of its own, as it is written to. */
  councilOf: (p: { type: string; name: string }) => `Ủy ban nhân dân ${p.type.toLowerCase()} ${p.name}`,
  days: (p: { from: string; to: string }) => (p.from === p.to ? p.from : `${p.from} - ${p.to}`),
  people: (p: { n: string }) => `${p.n} người`,
  turns: (p: { n: string }) => `${p.n} lượt người`,
  className: (p: { name: string }) => (/^lớp\b/iu.test(p.name) ? p.name : `Lớp ${p.name}`),
  ofClass: (p: { name: string }) => (/^lớp\b/iu.test(p.name) ? p.name.replace(/^L/, 'l') : `lớp ${p.name}`),
  fromTo: (p: { from: string; to: string }) => `từ ${p.from} đến ${p.to}`,
  month: (p: { month: string; year: string }) => `Tháng ${p.month}/${p.year}`,
  quarter: (p: { quarter: string; year: string }) => `Quý ${p.quarter}/${p.year}`,
  /** A sum is said in words too, so that nobody can add a figure. */
  money: (p: { figures: string; words: string }) => `${p.figures} (Bằng chữ: ${p.words} đồng)`,
  /** Room for what the register does not know. */
  blank: '……………',
  columns: {
    order: 'STT',
    name: 'Họ và tên',
    birth: 'Năm sinh',
    birthDay: 'Ngày sinh',
    male: 'Nam',
    female: 'Nữ',
    ethnicity: 'Dân tộc',
    position: 'Chức vụ, chức danh',
    unit: 'Đơn vị công tác',
    qualification: 'Trình độ chuyên môn',
    politicalTheory: 'Lý luận chính trị',
    stateManagement: 'Quản lý nhà nước',
    note: 'Ghi chú',
  },
  annex: 'PHỤ LỤC',
  annexNamed: 'Phụ lục',
  annexNamedNumbered: (p: { numeral: string }) => `Phụ lục ${p.numeral}`,
  annexNumbered: (p: { numeral: string }) => `PHỤ LỤC ${p.numeral}`,
  list: 'DANH SÁCH',
  /** Under an annex's title: what it goes with. */
  goesWith: (p: { what: string; number: string; day: string; body: string }) =>
    `(Kèm theo ${p.what} số ${p.number} ${p.day} của ${p.body})`,
  officialLetter: 'Công văn',
  total: 'Tổng cộng',
  count: (p: { n: string; women: string }) => `Ấn định danh sách gồm ${p.n} người, trong đó nữ: ${p.women} người./.`,
  maker: 'NGƯỜI LẬP BIỂU',
  /** How the head of a body is called, by how its letterhead begins; the last fits all. */
  heads: [
    { begins: 'ỦY BAN', head: 'Chủ tịch' },
    { begins: 'UỶ BAN', head: 'Chủ tịch' },
    { begins: 'PHÒNG', head: 'Trưởng phòng' },
    { begins: 'SỞ', head: 'Giám đốc' },
    { begins: 'BAN', head: 'Trưởng ban' },
    { begins: 'TRUNG TÂM', head: 'Giám đốc' },
    { begins: 'TRƯỜNG', head: 'Hiệu trưởng' },
    { begins: '', head: 'Thủ trưởng đơn vị' },
  ],
};
