import { type Day, endOfDay, type Instant, startOfDay } from './day.ts';

/** More time for a unit, for one class or (`classId` null) for all classes of the round. */
export interface Extension {
  unitId: string;
  classId: string | null;
  until: Instant;
}

export interface ClosingTerms {
  /** The class's own closing day, which counts to its 24:00; used when no moment is given. */
  classClosesOn?: Day | null;
  /** The class's own closing moment. */
  classClosesAt?: Instant | null;
  /** The round's closing moment, for classes that have none of their own. */
  roundClosesAt: Instant | null;
  extensions: readonly Extension[];
  unitId: string;
  classId: string;
}

/** The moment meant by "đến hết ngày …": the day still counts. */
export function closingThrough(day: Day): Instant {
  return endOfDay(day);
}

/** The moment meant by "trước ngày …": the day before is the last. */
export function closingBefore(day: Day): Instant {
  return startOfDay(day);
}

/**
 * Until when this unit may register for this class: the class's own closing moment, else the round's; an extension may
 * only lengthen it. Registering is possible while `now < closesAt`. `null` when no closing moment has been set.
 */
export function closesAt(terms: ClosingTerms): Instant | null {
  const ownDay = terms.classClosesOn ? closingThrough(terms.classClosesOn) : null;
  const closing = terms.classClosesAt ?? ownDay ?? terms.roundClosesAt;
  if (closing === null) return null;
  return terms.extensions
    .filter(({ unitId, classId }) => unitId === terms.unitId && (classId === null || classId === terms.classId))
    .reduce((latest, { until }) => Math.max(latest, until), closing);
}
