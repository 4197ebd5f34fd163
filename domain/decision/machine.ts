import type { Machine } from '../machine.ts';

/** A decision (quyết định) sends the people of one class; once published, its annex never changes. */
export const DECISION_STATES = ['drafted', 'signed', 'numbered', 'published', 'amended', 'revoked'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export const DECISION_EVENTS = [
  'choose_signer',
  'return_form',
  'sign',
  'number',
  'publish',
  'correct_number',
  'amend',
  'revoke',
] as const;
export type DecisionEvent = (typeof DECISION_EVENTS)[number];

export const DECISION_NEEDS = [
  'signer_chosen',
  /** The records clerk has not sent the form back, or Home Affairs has answered since. */
  'form_accepted',
  'scan_attached',
  /** A later decision names this one. */
  'amending_decision',
] as const;
export type DecisionNeed = (typeof DECISION_NEEDS)[number];

export const decisionMachine: Machine<DecisionState, DecisionEvent, DecisionNeed> = {
  name: 'decision',
  states: DECISION_STATES,
  events: DECISION_EVENTS,
  needs: DECISION_NEEDS,
  initial: 'drafted',
  final: ['published', 'amended', 'revoked'],
  rows: [
    { event: 'choose_signer', from: ['drafted'], to: 'drafted', by: ['consolidator'], tells: ['signer'] },
    {
      event: 'return_form',
      from: ['drafted'],
      to: 'drafted',
      by: ['records_clerk'],
      needs: ['signer_chosen', 'form_accepted'],
      tells: ['comment'],
    },
    {
      event: 'sign',
      from: ['drafted'],
      to: 'signed',
      by: ['records_clerk'],
      needs: ['signer_chosen', 'form_accepted'],
    },
    { event: 'number', from: ['signed'], to: 'numbered', by: ['records_clerk'], tells: ['number'] },
    { event: 'publish', from: ['numbered'], to: 'published', by: ['records_clerk'], needs: ['scan_attached'] },
    {
      event: 'correct_number',
      from: ['published'],
      to: 'published',
      by: ['records_clerk'],
      needs: ['scan_attached'],
      tells: ['number', 'comment'],
    },
    {
      event: 'amend',
      from: ['published', 'amended'],
      to: 'amended',
      by: ['records_clerk'],
      needs: ['amending_decision'],
    },
    {
      event: 'revoke',
      from: ['published', 'amended'],
      to: 'revoked',
      by: ['records_clerk'],
      needs: ['amending_decision'],
      tells: ['comment'],
    },
  ],
};
