import { dayOfSerial } from '#domain/text/parse-day.ts';

/** How a number is shown, as far as it changes what a reader takes it for. */
export type NumberFormat = 'plain' | 'date' | 'month' | 'year' | `zeros${number}`;

/** The built-in formats that show a full date; 45 to 47 are times of day, which stay plain. */
const DATES = new Set([14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const MONTHS = new Set([17, 55]);

/** What a format stands for, by its number and, for custom ones, its code ("dd/mm/yyyy", "000000000000"). */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return DATES.has(id) ? 'date' : MONTHS.has(id) ? 'month' : 'plain';
  const plain = code
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .toLowerCase()
    .replace(/general|am\/pm/g, '')
    .split(';')[0]
    ?.trim();
  if (!plain) return 'plain';
  if (plain.includes('d')) return 'date';
  if (plain.includes('y')) return plain.includes('m') ? 'month' : 'year';
  return /^0{2,15}$/.test(plain) ? `zeros${plain.length}` : 'plain';
}

/** A number as its cell shows it; a cell that shows only the year of a date holds a year for whoever reads the list. */
export function showNumber(value: number, format: NumberFormat, from1904: boolean): { text: string; day?: string } {
  const day = format === 'date' || format === 'month' || format === 'year' ? dayOfSerial(value, from1904) : null;
  if (day !== null) {
    const [year, month, date] = day.split('-');
    if (format === 'year') return { text: `${year}` };
    if (format === 'month') return { text: `${month}/${year}` };
    return { text: `${date}/${month}/${year}`, day };
  }
  return { text: format.startsWith('zeros') ? String(value).padStart(Number(format.slice(5)), '0') : String(value) };
}
