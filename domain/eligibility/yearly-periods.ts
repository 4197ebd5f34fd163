import type { ClassCategory } from '../codes.ts';
import type { Day } from '../time/day.ts';
import { yearOf } from '../time/partial-day.ts';

/** A week a year, 5 days of 8 periods (tiết): NĐ 101/2017/NĐ-CP, Điều 15. */
export const YEARLY_PERIODS = 40;

/** A class that the person completed. */
export interface CompletedClass {
  category: ClassCategory;
  endedOn: Day;
  /** Periods (tiết) of 45 minutes. */
  periods: number;
}

/**
 * The periods of fostering (bồi dưỡng) that count for a calendar year, which is that of the class's end, and how many
 * are missing. Study for a degree (đào tạo chuyên môn) is not fostering and does not count.
 */
export function yearlyPeriods(completed: readonly CompletedClass[], year: number): { total: number; missing: number } {
  const total = completed
    .filter(({ category, endedOn }) => category !== 'DAO_TAO_CM' && yearOf(endedOn) === year)
    .reduce((sum, { periods }) => sum + periods, 0);
  return { total, missing: Math.max(0, YEARLY_PERIODS - total) };
}
