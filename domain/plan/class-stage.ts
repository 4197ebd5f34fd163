import type { LineState } from '../line/machine.ts';
import type { Day, Instant } from '../time/day.ts';

/** Where a class stands, computed from its dates and lines and stored nowhere. */
export const CLASS_STAGES = [
  'empty',
  'open',
  'to_review',
  'ready',
  'going_up',
  'decided',
  'under_way',
  'to_grade',
  'over',
] as const;
export type ClassStage = (typeof CLASS_STAGES)[number];

interface ClassStanding {
  closesAt: Instant | null;
  endsOn: Day | null;
  /** Lines by state, without drafts. */
  byState: Partial<Record<LineState, number>>;
  now: Instant;
  today: Day;
}

/**
 * The step of the class's work that comes next: what waits last in its life says it, so a class whose first people
 * attend is under way although somebody still stands on the waiting list.
 */
export function classStage({ closesAt, endsOn, byState, now, today }: ClassStanding): ClassStage {
  const some = (...states: LineState[]) => states.some((state) => (byState[state] ?? 0) > 0);
  if (some('attending')) return endsOn !== null && endsOn <= today ? 'to_grade' : 'under_way';
  if (some('completed', 'failed', 'dropped_out')) return 'over';
  if (some('approved', 'nominated')) return 'decided';
  if (some('in_submission')) return 'going_up';
  if (closesAt === null || now < closesAt) return 'open';
  if (some('submitted', 'needs_fix', 'awaiting_party')) return 'to_review';
  return some('validated') ? 'ready' : 'empty';
}
