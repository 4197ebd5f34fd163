/** The letters that open a round and remind of it. Vietnamese only, see form.ts. */
export const callWords = {
  file: (p: { round: string }) => `Công văn đăng ký ${p.round}`,
  subjectOne: (p: { name: string }) => `V/v cử cán bộ, công chức, viên chức tham gia ${p.name}`,
  subject: (p: { year: number }) =>
    `V/v đăng ký cử cán bộ, công chức, viên chức tham gia các lớp đào tạo, bồi dưỡng năm ${p.year}`,
  /** Many units of one level are addressed together. */
  communes: (p: { types: string }) => `Ủy ban nhân dân các ${p.types}`,
  others: (p: { body: string }) => `Các cơ quan, đơn vị thuộc, trực thuộc ${p.body}`,
  opening: (p: { plan: string; writer: string; round: string }) =>
    `Thực hiện ${p.plan}, ${p.writer} đề nghị các cơ quan, đơn vị rà soát, đăng ký cử cán bộ, công chức, viên chức tham gia các lớp thuộc ${p.round}, như sau:`,
  classes: (p: { n: string; quota: string; annex: string }) =>
    `1. Các lớp: ${p.n} lớp, tổng chỉ tiêu ${p.quota} lượt người. Đối tượng, thời gian, địa điểm, chỉ tiêu và thời hạn đăng ký của từng lớp nêu tại ${p.annex}.`,
  allotted: (p: { annex: string }) => ` Chỉ tiêu phân bổ cho từng đơn vị nêu tại ${p.annex}.`,
  deadline: (p: { from: string; at: string; words: string }) =>
    `2. Thời hạn đăng ký: từ ${p.from}; hạn chung là ${p.at} (${p.words}). Lớp có thời hạn riêng thực hiện theo thời hạn của lớp.`,
  oneDeadline: (p: { from: string; at: string; words: string }) =>
    `2. Thời hạn đăng ký: từ ${p.from} đến ${p.at} (${p.words}).`,
  send: '3. Hồ sơ gửi: danh sách đăng ký theo mẫu, do người đứng đầu cơ quan, đơn vị ký, kèm văn bản đăng ký của đơn vị. Đơn vị không có nhu cầu ở lớp nào thì báo không có nhu cầu ở lớp đó.',
  papers: 'Các lớp sau cần thêm giấy tờ của từng người:',
  papersOf: (p: { name: string; papers: string }) => `- ${p.name}: ${p.papers}.`,
  closing: (p: { writer: string }) =>
    `Đề nghị các cơ quan, đơn vị đăng ký đúng đối tượng, đúng thời hạn. Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về ${p.writer} để được hướng dẫn./.`,
  at: (p: { time: string; day: string }) => `${p.time.replace(':', ' giờ ')} ngày ${p.day}`,
  beforeDay: (p: { day: string }) => `trước ${p.day}`,
  beforeTime: (p: { time: string; day: string }) => `trước ${p.time.replace(':', ' giờ ')} ${p.day}`,
  annexTitle: 'Các lớp, thời gian, chỉ tiêu và thời hạn đăng ký',
  annexPlaces: 'Phân bổ chỉ tiêu cho các cơ quan, đơn vị',
  columns: {
    order: 'STT',
    name: 'Tên lớp',
    targets: 'Đối tượng',
    when: 'Thời gian',
    where: 'Cơ sở đào tạo, địa điểm',
    mode: 'Hình thức',
    quota: 'Chỉ tiêu',
    deadline: 'Thời hạn đăng ký',
    at: 'Thời điểm',
    words: 'Bằng chữ',
    unit: 'Cơ quan, đơn vị',
    total: 'Cộng',
    state: 'Tình trạng',
    isOpen: 'Còn hạn',
  },
  reminder: {
    file: (p: { round: string }) => `Công văn đôn đốc đăng ký ${p.round}`,
    subject: (p: { year: number }) =>
      `V/v đôn đốc đăng ký cử cán bộ, công chức, viên chức đi đào tạo, bồi dưỡng năm ${p.year}`,
    listed: 'Các cơ quan, đơn vị có tên tại danh sách kèm theo',
    opening: (p: { plan: string; writer: string; round: string; sent: string; of: string }) =>
      `Thực hiện ${p.plan}, ${p.writer} đã đề nghị các cơ quan, đơn vị đăng ký cử cán bộ, công chức, viên chức tham gia các lớp thuộc ${p.round}. Đến nay đã có ${p.sent}/${p.of} cơ quan, đơn vị gửi danh sách hoặc báo không có nhu cầu.`,
    silent: (p: { at: string; n: string }) =>
      `Tính đến ${p.at}, còn ${p.n} cơ quan, đơn vị chưa gửi danh sách đăng ký và chưa báo không có nhu cầu`,
    named: (p: { names: string }) => `, gồm: ${p.names}.`,
    inAnnex: ' (có danh sách kèm theo).',
    open: (p: { writer: string }) =>
      `${p.writer} đề nghị các cơ quan, đơn vị gửi danh sách, hoặc báo không có nhu cầu, trước khi hết thời hạn đăng ký của từng lớp (nêu tại Phụ lục).`,
    oneOpen: (p: { writer: string; name: string; at: string; words: string }) =>
      `${p.writer} đề nghị các cơ quan, đơn vị gửi danh sách, hoặc báo không có nhu cầu, đối với ${p.name} trước khi hết thời hạn đăng ký: ${p.at} (${p.words}).`,
    closed: (p: { writer: string }) =>
      `Thời hạn đăng ký của các lớp đã hết. ${p.writer} đề nghị các cơ quan, đơn vị báo cáo lý do chưa đăng ký; đơn vị còn nhu cầu thì đề nghị gia hạn và nêu rõ lý do.`,
    closing: 'Đề nghị các cơ quan, đơn vị quan tâm thực hiện./.',
    units: 'Các cơ quan, đơn vị chưa gửi danh sách đăng ký',
    deadlines: 'Thời hạn đăng ký của các lớp còn nhận đăng ký',
    drafting: 'Đang lập danh sách, chưa gửi',
    silentState: 'Chưa lập danh sách',
  },
};
