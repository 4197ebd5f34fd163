import type { Day } from './day.ts';

/** From the first to the last day, both included; `null` where the plan does not say yet. */
export interface DayRange {
  startsOn: Day | null;
  endsOn: Day | null;
}

/**
 * Whether two ranges share a day. `null` when a missing end leaves it open: a range without an end still holds its
 * first day, so not everything about it is unknown.
 */
export function overlap(a: DayRange, b: DayRange): boolean | null {
  const conditions = [startsBy(a, b), startsBy(b, a)];
  if (conditions.includes(false)) return false;
  return conditions.includes(null) ? null : true;
}

/** Whether `a` starts no later than `b` ends. */
function startsBy(a: DayRange, b: DayRange): boolean | null {
  const start = a.startsOn ?? a.endsOn;
  const end = b.endsOn ?? b.startsOn;
  if (start === null || end === null) return null;
  // The stand-ins are at worst too late a start and too early an end: what they show is sure, what they deny is not.
  if (start <= end) return true;
  return a.startsOn === null || b.endsOn === null ? null : false;
}
