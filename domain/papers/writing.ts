import type { Day } from '../time/day.ts';

/** A day's parts as papers write them: zero before days under 10 and months 1 and 2 only (NĐ 30/2020, Phụ lục I, II.4). */
export function paperDayParts(day: Day): { day: string; month: string; year: string } {
  const [year = '', month = '', date = ''] = day.split('-');
  return { day: date, month: Number(month) < 3 ? month : String(Number(month)), year };
}

/** A count or number under 10 with its zero: 5 is written 05. */
export function twoDigits(n: number): string {
  return String(n).padStart(2, '0');
}

/** A paper's number and symbol as it is printed: "5/QĐ-UBND" as "05/QĐ-UBND" (NĐ 30/2020, Phụ lục I, II.3). */
export function paperNumber(number: string): string {
  return number.trim().replace(/^\d(?=\/)/, '0$&');
}
