/**
 * What every paper bears by its form. Papers are Vietnamese by law (Nghị định 30/2020/NĐ-CP), whatever language somebody
 * reads the register in: nothing in this folder has an English twin, and none of it is part of `messagesFor`.
 */
export const formWords = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  /** The whole row of a number: with room left before the symbol while there is none. */
  number: (p: { symbol: string; number: string | null }) =>
    p.number === null ? `Số:        /${p.symbol}` : `Số: ${p.number}`,
  day: (p: { day: string; month: string; year: string }) => `ngày ${p.day} tháng ${p.month} năm ${p.year}`,
  /** With room for the day and the month while the paper bears none. */
  blankDay: (p: { year: string }) => `ngày     tháng     năm ${p.year}`,
  /** The same inside a sentence. */
  dottedDay: (p: { year: string }) => `ngày … tháng … năm ${p.year}`,
  addressees: 'Kính gửi:',
  recipients: 'Nơi nhận:',
};
