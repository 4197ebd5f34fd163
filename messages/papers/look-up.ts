/** What stands beside the code of a look-up copy: Vietnamese only, see form.ts. */
export const lookUpWords = {
  words:
    'Bản tra cứu, không thay bản đã ký và đóng dấu. Quét mã hoặc mở địa chỉ dưới đây để biết văn bản còn hiệu lực hay đã được điều chỉnh, thu hồi.',
  file: (p: { name: string }) => `${p.name} (bản tra cứu)`,
};
