import type { Gender } from '../codes.ts';
import type { Day } from '../time/day.ts';
import { type PartialDay, yearOf } from '../time/partial-day.ts';

/** In months, for whoever reaches it in that year: Bộ luật Lao động 2019, Điều 169; NĐ 135/2020/NĐ-CP, Điều 4. */
function retirementAge(gender: Gender, year: number): number {
  const steps = Math.max(0, year - 2020);
  return gender === 'M' ? Math.min(62 * 12, 60 * 12 + 3 * steps) : Math.min(60 * 12, 55 * 12 + 4 * steps);
}

/**
 * Whole years until the year of retirement; 0 for whoever has reached it. A birth of which only the year is known
 * counts from the year's first month. Null where birth or sex is not known.
 */
export function yearsToServe(birth: PartialDay | null, gender: Gender | null, on: Day): number | null {
  if (birth === null || gender === null) return null;
  const born = yearOf(birth) * 12 + (birth.length > 4 ? Number(birth.slice(5, 7)) - 1 : 0);
  const now = yearOf(on);
  let year = now;
  while (Math.floor((born + retirementAge(gender, year)) / 12) > year) year += 1;
  return year - now;
}
