/** A decision's words, by the form of domain practice: Vietnamese only, see form.ts. */
export const decisionWords = {
  title: 'QUYẾT ĐỊNH',
  decides: 'QUYẾT ĐỊNH:',
  file: (p: { number: string | null; name: string }) => `Quyết định ${p.number ?? `cử học ${p.name}`}`,
  head: 'Chủ tịch',
  /** Who decides, over the bases: the head of the body that stands in the letterhead. */
  decidedBy: (p: { own: string }) => `CHỦ TỊCH ${p.own}`,
  about: {
    nomination: (p: { name: string; year: string }) => [
      'Về việc cử cán bộ, công chức, viên chức',
      `tham gia lớp ${p.name}${p.year}`,
    ],
    permission: (p: { name: string; year: string }) => [
      'Về việc cho phép cán bộ, công chức, viên chức đi học tự túc kinh phí:',
      `${p.name}${p.year}`,
    ],
  },
  year: (p: { year: number }) => ` năm ${p.year}`,
  proposal: (p: { proposer: string | null; number: string; day: string }) =>
    `Theo đề nghị ${p.proposer ? `của ${p.proposer} ` : ''}tại Tờ trình số ${p.number} ${p.day}`,
  /** The number of a submission that bears none yet. */
  noNumber: '……',
  /** Where its number never came to be known: nobody fills it in any more. */
  proposalAlone: (p: { proposer: string }) => `Theo đề nghị của ${p.proposer}`,
  article: (p: { n: number }) => `Điều ${p.n}.`,
  who: {
    nomination: (p: { n: string; name: string; more: string }) =>
      ` Cử ${p.n} cán bộ, công chức, viên chức (có danh sách kèm theo) tham gia lớp ${p.name}${p.more}.`,
    permission: (p: { n: string; name: string; more: string }) =>
      ` Cho phép ${p.n} cán bộ, công chức, viên chức (có danh sách kèm theo) đi học tự túc kinh phí: ${p.name}${p.more}.`,
  },
  from: (p: { from: string; to: string }) => `, từ ${p.from} đến ${p.to}`,
  onOneDay: (p: { day: string }) => `, ${p.day}`,
  at: (p: { place: string }) => `, tại ${p.place}`,
  online: ', theo hình thức trực tuyến',
  money: (p: { funding: string; amount: string }) => ` Kinh phí: ${p.funding}${p.amount}.`,
  moneyByRule: ' Kinh phí thực hiện theo quy định hiện hành.',
  amount: (p: { each: string; all: string }) => `, mức ${p.each}/người, tổng cộng ${p.all}`,
  duties: {
    nomination:
      ' Người được cử đi học được hưởng chế độ theo quy định và có trách nhiệm tham gia đầy đủ, báo cáo kết quả, nộp bản sao chứng chỉ cho đơn vị.',
    permission:
      ' Kinh phí: cá nhân tự túc. Người được cho phép đi học có trách nhiệm tham gia đầy đủ, báo cáo kết quả, nộp bản sao văn bằng, chứng chỉ cho đơn vị.',
  },
  carriedOut: (p: { by: string }) =>
    ` ${p.by} và các ông (bà) có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.`,
  /** Where nobody is named: those whom it concerns anyway. */
  carriedOutByAll: 'Thủ trưởng các cơ quan, đơn vị có liên quan',
  annex: {
    about: {
      nomination: (p: { name: string }) => `Cán bộ, công chức, viên chức tham gia lớp ${p.name}`,
      permission: (p: { name: string }) =>
        `Cán bộ, công chức, viên chức được cho phép đi học tự túc kinh phí: ${p.name}`,
    },
    what: 'Quyết định',
    position: 'Chức vụ',
    count: (p: { n: string }) => `Ấn định danh sách có ${p.n} người./.`,
  },
};
