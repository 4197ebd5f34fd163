import type { PartialDay } from '../time/partial-day.ts';
import { foldWords } from './fold.ts';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
/** Serial numbers of spreadsheets that could be a day of somebody's life or career: 1910 to 2079. */
const FIRST_SERIAL = 3654;
const LAST_SERIAL = 65_745;
/** Two-digit years below this belong to the 2000s: nobody on these lists was born before 1930. */
const CENTURY_TURN = 30;

/**
 * Reads a day as people write it: 1975, 5/1975, 12/05/1975, 12.5.1975, 12-5-75, "ngày 12 tháng 5 năm 1975", 1975-05-12,
 * 00/00/1975 (day and month not known) or a spreadsheet's serial number. The day comes before the month; only a number
 * above 12 in the month's place turns them round.
 * @returns the day as far as it is known, or null when it cannot be read or does not exist (31/02)
 */
export function parsePartialDay(text: string): PartialDay | null {
  const numbers = foldWords(text).match(/\d+/g) ?? [];
  const words = foldWords(text)
    .replace(/\d+|ngay|thang|nam|nu|sinh|00/g, '')
    .trim();
  if (numbers.length === 0 || words.length > 0) return null;
  const [first = '', second = '', third = ''] = numbers;
  if (numbers.length === 1) return fromOneNumber(first);
  if (numbers.length === 2) return second.length === 4 ? partialDay(second, first, '0') : iso(first, second, '0');
  // What follows the date is a time of day ("1975-05-12 00:00:00").
  if (numbers.length > 6) return null;
  return first.length === 4 ? iso(first, second, third) : partialDay(third, second, first);
}

/** The day of a spreadsheet's serial number, which counts days from 30/12/1899 (or from 1/1/1904 in old Mac files). */
export function dayOfSerial(serial: number, from1904 = false): PartialDay | null {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (!(days > 60 && days < 2_958_466)) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

function fromOneNumber(digits: string): PartialDay | null {
  if (digits.length === 4) return partialDay(digits, '0', '0');
  if (digits.length === 8) {
    const dayFirst = partialDay(digits.slice(4), digits.slice(2, 4), digits.slice(0, 2));
    return dayFirst ?? iso(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6));
  }
  const serial = Number(digits);
  return digits.length === 5 && serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? dayOfSerial(serial) : null;
}

function iso(year: string, month: string, day: string): PartialDay | null {
  return year.length === 4 ? partialDay(year, month, day) : null;
}

function partialDay(yearText: string, monthText: string, dayText: string): PartialDay | null {
  let year = Number(yearText);
  if (yearText.length === 2) year += year < CENTURY_TURN ? 2000 : 1900;
  else if (yearText.length !== 4) return null;
  let month = Number(monthText);
  let day = Number(dayText);
  if (year < FIRST_YEAR || year > LAST_YEAR || monthText.length > 2 || dayText.length > 2) return null;
  if (month > 12 && day >= 1 && day <= 12) [month, day] = [day, month];
  if (month === 0) return day === 0 ? `${year}` : null;
  if (month > 12) return null;
  const written = `${year}-${String(month).padStart(2, '0')}`;
  if (day === 0) return written;
  const exists = day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return exists ? `${written}-${String(day).padStart(2, '0')}` : null;
}
