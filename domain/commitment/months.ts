import { type Day, daysBetween } from '../time/day.ts';

/** The same day of the month so many months later; the month's last where it has no such day. */
export function monthsAfter(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, length));
  return first.toISOString().slice(0, 10);
}

/**
 * Months from a day to another, which is not counted itself, rounded: what is left over counts as a month from half of
 * that month's days on. Negative where `end` lies before `begin`.
 */
export function wholeMonths(begin: Day, end: Day): number {
  if (end < begin) return -wholeMonths(end, begin);
  const [beginYear = 0, beginMonth = 1] = begin.split('-').map(Number);
  const [endYear = 0, endMonth = 1] = end.split('-').map(Number);
  let months = (endYear - beginYear) * 12 + endMonth - beginMonth;
  if (monthsAfter(begin, months) > end) months -= 1;
  const from = monthsAfter(begin, months);
  const over = daysBetween(from, end) * 2;
  return over >= daysBetween(from, monthsAfter(begin, months + 1)) ? months + 1 : months;
}
