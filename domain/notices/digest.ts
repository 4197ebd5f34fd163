import { type Day, dayOf, type Instant, instantAt } from '../time/day.ts';
import { addWorkingDays, isWorkingDay, type WorkCalendar } from '../time/working-days.ts';
import { MAIL_FRESH_MS } from './retry.ts';

/** When the day's letters are gathered, on working days. */
const AT = '07:30';

/** The day whose gathering is due now: today's, once its hour has come and if it is worked; null otherwise. */
export function digestDue(now: Instant, calendar: WorkCalendar): Day | null {
  const today = dayOf(now);
  return isWorkingDay(today, calendar) && now >= gatheredAt(today) ? today : null;
}

/** The moment up to which a day's gathering reaches. */
export function gatheredAt(day: Day): Instant {
  return instantAt(day, AT);
}

/**
 * From when on a day's gathering takes letters: from the last gathering of this account, and where there was none from
 * the working day before; never from before the account chose to have them gathered, nor older than a mail may be.
 */
export function gatheredFrom(
  day: Day,
  { last, chosenAt, calendar }: { last: Day | null; chosenAt: Instant; calendar: WorkCalendar },
): Instant {
  const from = gatheredAt(last ?? addWorkingDays(day, -1, calendar));
  return Math.max(from, chosenAt, gatheredAt(day) - MAIL_FRESH_MS);
}
