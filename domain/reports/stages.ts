import { LINE_STATES, type LineState } from '../line/machine.ts';

/** How far a turn has come to be counted. Each is a part of the one before, so that shares never pass the whole. */
export const STAGES = ['registered', 'nominated', 'completed'] as const;
export type Stage = (typeof STAGES)[number];

/** The steps that a leader sees a registration pass, in their order; together they are all that was registered. */
export const STEPS = ['waiting', 'going_up', 'decided', 'learning', 'ended', 'refused'] as const;
export type Step = (typeof STEPS)[number];

/**
 * Where each state of the line's machine is counted; null is counted nowhere. A new state has to say it here.
 *
 * `registered`: what a unit sent and stands by, whatever was answered; what it took back, or what was moved to a later
 * round, is not counted, else a person who comes instead would count twice. `nominated`: whoever a published decision or
 * a summons names, and who was not taken off it again. `completed`: with the result that he passed.
 */
const COUNTED: Record<LineState, { step: Step; stage: Stage } | null> = {
  draft: null,
  submitted: { step: 'waiting', stage: 'registered' },
  needs_fix: { step: 'waiting', stage: 'registered' },
  validated: { step: 'waiting', stage: 'registered' },
  awaiting_party: { step: 'waiting', stage: 'registered' },
  waitlisted: { step: 'waiting', stage: 'registered' },
  deferred: null,
  in_submission: { step: 'going_up', stage: 'registered' },
  approved: { step: 'decided', stage: 'registered' },
  nominated: { step: 'decided', stage: 'nominated' },
  attending: { step: 'learning', stage: 'nominated' },
  completed: { step: 'ended', stage: 'completed' },
  failed: { step: 'ended', stage: 'nominated' },
  dropped_out: { step: 'ended', stage: 'nominated' },
  rejected: { step: 'refused', stage: 'registered' },
  withdrawn: null,
  superseded: null,
  not_admitted: { step: 'refused', stage: 'registered' },
  revoked: { step: 'refused', stage: 'registered' },
};

const states = (counted: (at: { step: Step; stage: Stage }) => boolean) =>
  LINE_STATES.filter((state) => {
    const at = COUNTED[state];
    return at !== null && counted(at);
  });
const reached = (stage: Stage) => states((at) => STAGES.indexOf(at.stage) >= STAGES.indexOf(stage));
const standing = (step: Step) => states((at) => at.step === step);

/** The states that have come at least as far as a stage. */
export const STAGE_STATES: Record<Stage, readonly LineState[]> = {
  registered: reached('registered'),
  nominated: reached('nominated'),
  completed: reached('completed'),
};

/** In which step a line stands. */
export const STEP_STATES: Record<Step, readonly LineState[]> = {
  waiting: standing('waiting'),
  going_up: standing('going_up'),
  decided: standing('decided'),
  learning: standing('learning'),
  ended: standing('ended'),
  refused: standing('refused'),
};
