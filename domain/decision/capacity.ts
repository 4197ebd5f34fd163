import type { SigningCapacity } from '../codes.ts';
import { fold } from '../text/fold.ts';

/** Why somebody does not sign in a capacity. */
export type CapacityProblem = 'deputy_signs_for' | 'only_deputy_signs_for';

/**
 * A deputy signs for the head (KT.), never as the head, and nobody but a deputy does (NĐ 30/2020/NĐ-CP, Điều 13).
 * Whoever signs by order or by authorisation has any title of his own.
 */
export function capacityProblem(capacity: SigningCapacity, title: string): CapacityProblem | null {
  const isDeputy = /^pho(?![a-z])/.test(fold(title));
  if (isDeputy && (capacity === 'CHIEF' || capacity === 'TM')) return 'deputy_signs_for';
  return capacity === 'KT' && !isDeputy ? 'only_deputy_signs_for' : null;
}
