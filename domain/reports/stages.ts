import type { LineState } from '../line/machine.ts';

/** How far a turn has come to be counted. Each is a part of the one before, so that shares never pass the whole. */
export const STAGES = ['registered', 'nominated', 'completed'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * `registered`: what a unit sent and stands by, whatever was answered; what it took back, or what was moved to a later
 * round, is not counted, else a person who comes instead would count twice. `nominated`: whoever a published decision or
 * a summons names, and who was not taken off it again. `completed`: with the result that he passed.
 */
export const STAGE_STATES: Record<Stage, readonly LineState[]> = {
  registered: [
    'submitted',
    'needs_fix',
    'validated',
    'awaiting_party',
    'waitlisted',
    'in_submission',
    'approved',
    'nominated',
    'attending',
    'completed',
    'failed',
    'dropped_out',
    'rejected',
    'not_admitted',
    'revoked',
  ],
  nominated: ['nominated', 'attending', 'completed', 'failed', 'dropped_out'],
  completed: ['completed'],
};

/** The steps that a leader sees a registration pass, in their order; together they are all that was registered. */
export const STEPS = ['waiting', 'going_up', 'decided', 'learning', 'ended', 'refused'] as const;
export type Step = (typeof STEPS)[number];

/** In which step a line stands. */
export const STEP_STATES: Record<Step, readonly LineState[]> = {
  waiting: ['submitted', 'needs_fix', 'validated', 'awaiting_party', 'waitlisted'],
  going_up: ['in_submission'],
  decided: ['approved', 'nominated'],
  learning: ['attending'],
  ended: ['completed', 'failed', 'dropped_out'],
  refused: ['rejected', 'not_admitted', 'revoked'],
};
