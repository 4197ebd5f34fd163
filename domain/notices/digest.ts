import { type Day, dayOf, type Instant, instantAt } from '../time/day.ts';
import { isWorkingDay, type WorkCalendar } from '../time/working-days.ts';
import { MAIL_FRESH_MS } from './retry.ts';

/** When the day's letters are gathered, on working days. */
const AT = '07:30';
/** Up to when they are taken: what is written just before may not be committed yet at the hour, and no later gathering reaches back. */
const UP_TO = '07:28';

/** The day whose gathering is due now: today's, once its hour has come and if it is worked; null otherwise. */
export function digestDue(now: Instant, calendar: WorkCalendar): Day | null {
  const today = dayOf(now);
  return isWorkingDay(today, calendar) && now >= instantAt(today, AT) ? today : null;
}

/** The moment up to which a day's gathering reaches. */
export function gatheredAt(day: Day): Instant {
  return instantAt(day, UP_TO);
}

/**
 * From when on a gathering up to a moment takes letters: from the last gathering of this account on, never from before the
 * account chose to have them gathered, nor older than a mail may be.
 */
export function gatheredFrom(until: Instant, { last, chosenAt }: { last: Day | null; chosenAt: Instant }): Instant {
  return Math.max(last === null ? 0 : gatheredAt(last), chosenAt, until - MAIL_FRESH_MS);
}
