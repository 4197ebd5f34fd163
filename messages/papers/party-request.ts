/** The letter that asks the Party organisation's opinion about a list. Vietnamese only, see form.ts. */
export const partyRequestWords = {
  file: (p: { number: string | null }) => `Công văn xin ý kiến ${p.number ?? 'cử cán bộ đi học'}`,
  subject: 'V/v xin ý kiến về việc cử cán bộ, công chức, viên chức đi đào tạo, bồi dưỡng',
  opening: (p: { plan: string; writer: string; n: string; women: string }) =>
    `Thực hiện ${p.plan}, ${p.writer} đã thẩm định danh sách đăng ký của các cơ quan, đơn vị. Trong đó có ${p.n} lượt người (nữ: ${p.women}) thuộc trường hợp cần xin ý kiến, ở các lớp sau:`,
  ofClass: (p: { name: string; n: string; when: string }) => `- ${p.name} (${p.when}): ${p.n} người`,
  closing: (p: { writer: string; body: string }) =>
    `${p.writer} gửi danh sách kèm theo, đề nghị ${p.body} xem xét, có ý kiến để tổng hợp, trình cấp có thẩm quyền quyết định./.`,
  about: 'Xin ý kiến về việc cử cán bộ, công chức, viên chức đi đào tạo, bồi dưỡng',
  columns: { joinedOn: 'Ngày vào Đảng', agreement: 'Ý kiến cấp ủy đơn vị' },
  group: (p: { numeral: string; name: string }) => `${p.numeral}. ${p.name}`,
};
