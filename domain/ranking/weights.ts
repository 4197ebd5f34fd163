import type { ClassCategory } from '../codes.ts';
import type { Day } from '../time/day.ts';
import { CRITERIA, type Criterion } from './criteria.ts';
import { DEFAULT_WEIGHTS, type Weights } from './priority.ts';

/** How much a criterion counts from a day on, for a category of classes or (`null`) for all without one of their own. */
export interface DatedWeight {
  category: ClassCategory | null;
  code: Criterion;
  weight: number;
  validFrom: Day;
  validTo: Day | null;
  /** When it was said: of two for the same day the later counts. */
  at: number;
}

/**
 * What each criterion counts on a day in a category: what was set for the category, else what was set for all, else our
 * own choice. Of what was set, the one counts that began last.
 */
export function weightsOn(rows: readonly DatedWeight[], category: ClassCategory | null, day: Day): Weights {
  const valid = rows.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day));
  const last = (own: readonly DatedWeight[]) =>
    own.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : b.at - a.at))[0];
  const weights = CRITERIA.map((code): [Criterion, number] => {
    const own = valid.filter((row) => row.code === code);
    const said = last(own.filter((row) => row.category === category)) ?? last(own.filter((row) => !row.category));
    return [code, said?.weight ?? DEFAULT_WEIGHTS[code]];
  });
  return Object.fromEntries(weights) as Weights;
}
