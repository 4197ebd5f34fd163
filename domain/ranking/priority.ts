import { CRITERIA, type Criterion } from './criteria.ts';

/** What a place in the ranking is made of: for each criterion its points times what one of them is worth. */
export type Parts = Record<Criterion, number>;

/** What one point of each criterion is worth, whole numbers from 0 to 1000. */
export type Weights = Record<Criterion, number>;

/** How many points of each criterion somebody has, whole numbers from 0 to 10. */
export type Points = Record<Criterion, number>;

/**
 * Our own choice, in the order of `domain/ranking/criteria.ts`: what a post lacks counts most, and each further
 * criterion less than the one before it, so that a full count of a later one seldom outweighs an earlier one.
 */
export const DEFAULT_WEIGHTS: Weights = {
  lacks_standard: 50,
  leading_post: 25,
  woman: 12,
  ethnic_minority: 12,
  waited_before: 10,
  missing_periods: 6,
  years_to_serve: 4,
  protocol_order: 2,
  unit_order: 1,
};

/** The parts that points are worth. */
export function partsOf(points: Points, weights: Weights): Parts {
  return Object.fromEntries(CRITERIA.map((code) => [code, points[code] * weights[code]])) as Parts;
}

/** A priority: 1 for whoever is a candidate at all, and the sum of the parts. */
export function priorityOf(parts: Readonly<Record<string, number>>): number {
  return Object.values(parts).reduce((sum, part) => sum + part, 1);
}
