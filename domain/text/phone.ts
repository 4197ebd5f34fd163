/** Prefixes of the 11-digit mobile numbers that became 10-digit ones in 2018. */
const MOVED: Record<string, string> = {
  '0120': '070',
  '0121': '079',
  '0122': '077',
  '0123': '083',
  '0124': '084',
  '0125': '085',
  '0126': '076',
  '0127': '081',
  '0128': '078',
  '0129': '082',
  '0162': '032',
  '0163': '033',
  '0164': '034',
  '0165': '035',
  '0166': '036',
  '0167': '037',
  '0168': '038',
  '0169': '039',
  '0186': '056',
  '0188': '058',
  '0199': '059',
};

/**
 * A Vietnamese telephone number as digits from 0: takes +84, spaces, dots and dashes, a leading zero that a spreadsheet
 * has eaten, and mobile numbers from before 2018.
 * @returns 10 digits (mobile) or 11 (landline), or null when it is no such number
 */
export function normalisePhone(text: string): string | null {
  let digits = text.replace(/[\s.\-–()']/g, '').replace(/^(\+|00)84/, '0');
  if (/^84\d{9,10}$/.test(digits)) digits = `0${digits.slice(2)}`;
  if (/^[1-9]\d{8,9}$/.test(digits)) digits = `0${digits}`;
  if (!/^0\d{9,10}$/.test(digits)) return null;
  const moved = digits.length === 11 ? MOVED[digits.slice(0, 4)] : undefined;
  if (moved) return moved + digits.slice(4);
  return digits.length === 10 || digits.startsWith('02') ? digits : null;
}
