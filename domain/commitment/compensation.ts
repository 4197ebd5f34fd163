import type { LineState } from '../line/machine.ts';
import { addDays, type Day } from '../time/day.ts';
import { monthsAfter, wholeMonths } from './months.ts';

/** What excuses from paying back: an illness or disaster, or a move ordered by whoever manages the person. */
export const EXEMPTIONS = ['serious_illness', 'force_majeure', 'transferred'] as const;
export type Exemption = (typeof EXEMPTIONS)[number];

/** Study that costs public money, what was promised for it, and how it went. */
export interface Commitment {
  /** F: tuition and the course's other costs for one person, without salary, in whole đồng. */
  cost: number;
  /** T1: months of service promised for after the study. */
  monthsPromised: number;
  /** Where the study stands. */
  state: LineState;
  /** The last day of the study; null where it is not known. */
  studiedUntil: Day | null;
  /** The last day in service, where the person left. */
  leftOn: Day | null;
  exemption: Exemption | null;
}

export type Compensation =
  /** The study goes on. */
  | { kind: 'studying' }
  /** Broken off or without the degree: all of it. */
  | { kind: 'whole'; amount: number }
  /** Left before the promised months were over: the share of those that are missing. */
  | { kind: 'part'; amount: number; served: number; missing: number }
  | { kind: 'serving'; served: number; missing: number; until: Day; owedIfLeft: number }
  | { kind: 'fulfilled'; served: number }
  | { kind: 'exempt'; exemption: Exemption; spared: number }
  /** It depends on the last day of the study, which is not known. */
  | { kind: 'unknown' }
  /** The person was not sent, or not admitted, after all. */
  | { kind: 'nothing' };

/**
 * What must be paid back (NĐ 101/2017/NĐ-CP, Điều 7 and 8): the whole cost F of a study that was broken off, left or not
 * passed; after it, S = F / T1 × (T1 − T2), with months rounded, in whole đồng.
 *
 * @param today until when somebody who has not left has served
 */
export function compensationOf(commitment: Commitment, today: Day): Compensation {
  const owed = owedBy(commitment, today);
  const { exemption } = commitment;
  if (!exemption || (owed.kind !== 'whole' && owed.kind !== 'part')) return owed;
  return { kind: 'exempt', exemption, spared: owed.amount };
}

function owedBy({ cost, monthsPromised, state, studiedUntil, leftOn }: Commitment, today: Day): Compensation {
  if (state === 'dropped_out' || state === 'failed') return { kind: 'whole', amount: cost };
  if (state === 'attending' || state === 'nominated')
    return leftOn !== null && leftOn <= today ? { kind: 'whole', amount: cost } : { kind: 'studying' };
  if (state !== 'completed') return { kind: 'nothing' };
  if (studiedUntil === null) return { kind: 'unknown' };
  const begins = addDays(studiedUntil, 1);
  const hasLeft = leftOn !== null && leftOn <= today;
  const served = Math.max(0, wholeMonths(begins, addDays(hasLeft ? leftOn : today, 1)));
  const missing = monthsPromised - served;
  if (missing <= 0) return { kind: 'fulfilled', served };
  const amount = Math.round((cost * missing) / monthsPromised);
  if (hasLeft) return { kind: 'part', amount, served, missing };
  return { kind: 'serving', served, missing, until: lastDayOf(begins, monthsPromised), owedIfLeft: amount };
}

/** The day on which so many months of service that begin on a day are over. */
function lastDayOf(begins: Day, months: number): Day {
  return addDays(monthsAfter(begins, months), -1);
}
