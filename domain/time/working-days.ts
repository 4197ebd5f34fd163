import { addDays, type Day, weekday } from './day.ts';

/** The year's holidays, and weekend days that are worked in exchange: announced each year, so they are data. */
export interface WorkCalendar {
  holidays: readonly Day[];
  worked?: readonly Day[];
}

export function isWorkingDay(day: Day, calendar: WorkCalendar): boolean {
  if (calendar.worked?.includes(day)) return true;
  const weekend = weekday(day) === 0 || weekday(day) === 6;
  return !weekend && !calendar.holidays.includes(day);
}

/** The working day that lies `count` working days after (or, negative, before) a day, which itself is not counted. */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): Day {
  const step = Math.sign(count);
  let reached = day;
  for (let left = Math.abs(count); left > 0; ) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, calendar)) left -= 1;
  }
  return reached;
}

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysUntil(from: Day, to: Day, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

/** The calendar that rows of single days make. */
export function calendarFrom(rows: readonly { day: Day; works: boolean }[]): WorkCalendar {
  const those = (works: boolean) => rows.filter((row) => row.works === works).map(({ day }) => day);
  return { holidays: those(false), worked: those(true) };
}

/** The last working day up to a day, which itself counts. */
export function lastWorkingDay(day: Day, calendar: WorkCalendar): Day {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, -1, calendar);
}
