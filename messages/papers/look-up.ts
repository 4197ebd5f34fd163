/** What stands beside the code of a look-up copy: Vietnamese only, see form.ts. */
export const lookUpWords = {
  words: 'Bản tra cứu, không thay bản đã ký và đóng dấu. Xem hiệu lực của văn bản tại:',
  file: (p: { name: string }) => `${p.name} (bản tra cứu)`,
};
