/** The letter that gives a class's organiser the list. Vietnamese only, see form.ts. */
export const nominationWords = {
  file: (p: { name: string }) => `Công văn cử học viên ${p.name}`,
  subject: (p: { name: string }) => `V/v cử cán bộ, công chức, viên chức tham gia ${p.name}`,
  opening: (p: {
    plan: string;
    decision: string | null;
    body: string;
    n: string;
    women: string;
    name: string;
    when: string;
  }) =>
    `Thực hiện ${p.plan}${p.decision ? ` và ${p.decision}` : ''}, ${p.body} cử ${p.n} cán bộ, công chức, viên chức (trong đó nữ: ${p.women}) tham gia ${p.name}${p.when} (có danh sách kèm theo).`,
  decision: (p: { number: string; day: string; chair: string }) => `Quyết định số ${p.number} ${p.day} của ${p.chair}`,
  when: (p: { when: string }) => `, thời gian: ${p.when}`,
  closing: (p: { body: string; provider: string }) =>
    `${p.body} đề nghị ${p.provider} xem xét, tiếp nhận, thông báo thời gian nhập học và gửi kết quả học tập sau khi kết thúc lớp./.`,
  annexAbout: (p: { name: string }) => `Cán bộ, công chức, viên chức được cử tham gia ${p.name}`,
};
