import type { Outcome } from '../codes.ts';

/** Whether a level stands at or above another in its own list, lowest first. */
export function reaches<Level extends string>(order: readonly Level[], level: Level, required: Level): boolean {
  return order.indexOf(level) >= order.indexOf(required);
}

/** Like `reaches`, where the level may not be known. The lowest level of all is reached by everybody. */
export function judgeLevel<Level extends string>(
  order: readonly Level[],
  level: Level | null,
  required: Level,
): Outcome {
  if (required === order[0]) return 'PASS';
  if (level === null) return 'UNKNOWN';
  return reaches(order, level, required) ? 'PASS' : 'FAIL';
}
