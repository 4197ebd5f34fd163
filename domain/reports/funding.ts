/** The sources of the form in its order, by the words with which classes name them. */
const FORM: readonly RegExp[] = [
  /^ngân sách (cấp )?tỉnh/i,
  /^ngân sách (cấp )?(thành phố|huyện)/i,
  /^ngân sách (cấp )?(xã|phường)/i,
  /sự nghiệp|của đơn vị/i,
  /cá nhân|tự túc/i,
];

/** Where a source stands in the table: as in the form, then others, and last what nobody stated. */
export function fundingOrder(source: string | null): number {
  if (source === null) return FORM.length + 1;
  const at = FORM.findIndex((words) => words.test(source.normalize('NFC')));
  return at === -1 ? FORM.length : at;
}
