import { z } from 'zod';
import type { ClassCategory, StaffKind } from '../codes.ts';
import type { LineState } from '../line/machine.ts';
import { dayField } from '../text/day-field.ts';
import { addDays, type Day } from '../time/day.ts';
import { EXEMPTIONS } from './compensation.ts';
import { wholeMonths } from './months.ts';

/** Why a commitment is not recorded. */
export const COMMITMENT_NEEDS = ['not_studying', 'promise_too_short', 'exemption_needs_leaving'] as const;
export type CommitmentNeed = (typeof COMMITMENT_NEEDS)[number];

/** Lines of somebody who was sent: a commitment belongs to a study, not to a wish. */
export const COMMITTED_STATES = [
  'nominated',
  'attending',
  'completed',
  'failed',
  'dropped_out',
] as const satisfies readonly LineState[];

/** Money as people type it, 12.500.000. */
const money = z
  .string()
  .transform((text) => text.replace(/[.\s]/g, ''))
  .pipe(z.string().regex(/^\d{1,12}$/, 'money'))
  .transform(Number);

/** What the study costs and what was promised; later when the person left, or what excuses him. */
export const commitmentForm = z
  .object({
    line: z.string(),
    /** Of the commitment as it was seen; left out where there was none. */
    version: z.coerce.number().optional(),
    cost: money,
    monthsPromised: z.coerce.number('months').int('months').min(1, 'months').max(600, 'months'),
    leftOn: dayField.optional(),
    exemption: z.enum(EXEMPTIONS).optional(),
    words: z.string().max(1000).optional(),
  })
  .refine((form) => !form.exemption || form.words, { error: 'words_needed', path: ['words'] });
export type CommitmentInput = z.output<typeof commitmentForm>;

interface Study {
  startsOn: Day | null;
  endsOn: Day | null;
}

/** How many months a study lasts, rounded and at least one; null where its days are not known. */
function monthsOfStudy({ startsOn, endsOn }: Study): number | null {
  if (startsOn === null || endsOn === null) return null;
  return Math.max(1, wholeMonths(startsOn, addDays(endsOn, 1)));
}

/**
 * The least months of service that have to be promised: twice the study (NĐ 101/2017/NĐ-CP, Điều 5 and 6), for civil
 * servants whose study begins from 1/7/2025 on three times (NĐ 171/2025/NĐ-CP). Null where the days are not known.
 */
export function leastPromise(study: Study, kind: StaffKind): number | null {
  const months = monthsOfStudy(study);
  if (months === null) return null;
  return months * (kind === 'civil_servant' && (study.startsOn ?? '') >= '2025-07-01' ? 3 : 2);
}

/** Studies that lead to a degree, or last half a year or more: for these a promise is asked for. Our own line. */
export function asksPromise(study: Study & { category: ClassCategory }): boolean {
  return study.category === 'DAO_TAO_CM' || (monthsOfStudy(study) ?? 0) >= 6;
}
