import type { Day } from '../time/day.ts';
import { addWorkingDays, type WorkCalendar } from '../time/working-days.ts';

/** For how many working days a unit may name another of its people for a place that one of them left, from a day on. */
export interface VacancyTerm {
  from: Day;
  workingDays: number;
  source: string;
}

/** Our own choice: no law sets it. Three working days are a letter and an answer; a later rule goes below it. */
const TERMS: readonly VacancyTerm[] = [{ from: '2022-01-01', workingDays: 3, source: 'Lựa chọn của cơ quan tổng hợp' }];

/** The rule that counts on a day. */
export function termOn(day: Day, terms: readonly VacancyTerm[] = TERMS): VacancyTerm {
  return terms.findLast(({ from }) => from <= day) ?? terms[0]!;
}

/** The last day on which the unit may name somebody, for a place that was left on a day; holidays do not count. */
export function namesUntil(day: Day, calendar: WorkCalendar): Day {
  return addWorkingDays(day, termOn(day).workingDays, calendar);
}
