import type { Learner } from '#db/queries/results.ts';
import type { Mark } from '#domain/line/result-forms.ts';

/** A learner's result in the one word in which it is entered; null before it is. */
export function markOf({ result }: Pick<Learner, 'result'>): Mark | null {
  if (!result) return null;
  if (result.outcome !== 'completed') return result.outcome;
  return result.grade === 'KHONG_DAT' ? null : result.grade;
}
