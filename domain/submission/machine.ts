import type { Machine } from '../machine.ts';

/** A submission (tờ trình) carries the lines of one or more classes up to the leader. */
export const SUBMISSION_STATES = ['building', 'head_review', 'submitted', 'decided', 'returned'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export const SUBMISSION_EVENTS = [
  'send_to_head',
  'head_return',
  'submit',
  'approve',
  'return',
  'refuse',
  'rework',
] as const;
export type SubmissionEvent = (typeof SUBMISSION_EVENTS)[number];

export const SUBMISSION_NEEDS = [
  'has_lines',
  /** No class goes up with more people than its quota. */
  'within_quota',
  /** Nothing that blocks is open on any of its lines. */
  'no_open_block',
  /** Every other condition that is not met or not known was waived by name, with a reason that the paper prints. */
  'warnings_answered',
  /** The viewer neither prepared this submission nor sent it up, in his own name or another's. */
  'not_own_work',
  /** Nobody decides on a list on which he himself stands; that line is questioned or left to another leader. */
  'not_on_the_list',
] as const;
export type SubmissionNeed = (typeof SUBMISSION_NEEDS)[number];

const READY = ['has_lines', 'within_quota', 'no_open_block'] as const;

export const submissionMachine: Machine<SubmissionState, SubmissionEvent, SubmissionNeed> = {
  name: 'submission',
  states: SUBMISSION_STATES,
  events: SUBMISSION_EVENTS,
  needs: SUBMISSION_NEEDS,
  initial: 'building',
  final: ['decided'],
  rows: [
    { event: 'send_to_head', from: ['building', 'returned'], to: 'head_review', by: ['consolidator'], needs: READY },
    {
      event: 'submit',
      from: ['head_review'],
      to: 'submitted',
      by: ['consolidator_head'],
      needs: [...READY, 'warnings_answered'],
    },
    { event: 'head_return', from: ['head_review'], to: 'building', by: ['consolidator_head'], tells: ['comment'] },
    {
      event: 'approve',
      from: ['submitted'],
      to: 'decided',
      by: ['leader'],
      needs: ['not_own_work', 'not_on_the_list'],
    },
    { event: 'return', from: ['submitted'], to: 'returned', by: ['leader'], tells: ['comment'] },
    {
      event: 'refuse',
      from: ['submitted'],
      to: 'decided',
      by: ['leader'],
      needs: ['not_own_work', 'not_on_the_list'],
      tells: ['reason', 'comment'],
    },
    { event: 'rework', from: ['returned'], to: 'building', by: ['consolidator'] },
  ],
};
