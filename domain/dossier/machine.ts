import type { Machine } from '../machine.ts';

/** A dossier is one unit's answer to one round; each sending of it is an immutable version. */
export const DOSSIER_STATES = [
  'draft',
  'awaiting_signature',
  'submitted',
  'received',
  'returned',
  'settled',
  'no_need',
] as const;
export type DossierState = (typeof DOSSIER_STATES)[number];

export const DOSSIER_EVENTS = [
  'hand_over',
  'give_back',
  'send',
  'recall',
  'forward',
  'forwarder_return',
  'receive',
  'return',
  'hand_over_supplement',
  'give_back_supplement',
  'send_supplement',
  'report_no_need',
  'reopen',
  'send_on_behalf',
  'settle',
  'resume',
] as const;
export type DossierEvent = (typeof DOSSIER_EVENTS)[number];

export const DOSSIER_NEEDS = [
  /** At least one draft line stands in the dossier. */
  'has_drafts',
  /** No live line stands in the dossier, so "no need" would not contradict it. */
  'has_no_lines',
  /** Every draft that does not meet a condition says why an exception is asked for. */
  'exceptions_explained',
  /** Every draft has the papers that its class asks for. */
  'papers_attached',
  /** Each draft's class is still open for this unit at the moment of the request. */
  'within_deadline',
  /** The covering letter's number and day are there where the unit's setting requires them. */
  'letter_recorded',
  /** Whoever prepared the list is not the one who signs it, or the unit's setting allows that. */
  'another_prepared',
  /** A unit that sends through another one has been forwarded by it; true for all other units. */
  'forwarded',
  'not_forwarded',
  'sends_through_another',
  'supplement_handed_over',
  'supplement_not_handed_over',
  'all_lines_concluded',
] as const;
export type DossierNeed = (typeof DOSSIER_NEEDS)[number];

const READY = ['has_drafts', 'exceptions_explained', 'papers_attached', 'within_deadline'] as const;

export const dossierMachine: Machine<DossierState, DossierEvent, DossierNeed> = {
  name: 'dossier',
  states: DOSSIER_STATES,
  events: DOSSIER_EVENTS,
  needs: DOSSIER_NEEDS,
  initial: 'draft',
  final: [],
  rows: [
    {
      event: 'hand_over',
      from: ['draft', 'returned'],
      to: 'awaiting_signature',
      by: ['unit_clerk', 'unit_head'],
      needs: READY,
    },
    { event: 'give_back', from: ['awaiting_signature'], to: 'draft', by: ['unit_head'], tells: ['comment'] },
    {
      event: 'send',
      from: ['awaiting_signature'],
      to: 'submitted',
      by: ['unit_head'],
      needs: [...READY, 'letter_recorded', 'another_prepared'],
    },
    { event: 'recall', from: ['submitted'], to: 'draft', by: ['unit_head'], needs: ['not_forwarded'] },
    {
      event: 'forward',
      from: ['submitted'],
      to: 'submitted',
      by: ['forwarding_head', 'forwarding_clerk'],
      needs: ['sends_through_another', 'not_forwarded'],
    },
    {
      event: 'forwarder_return',
      from: ['submitted'],
      to: 'returned',
      by: ['forwarding_head', 'forwarding_clerk'],
      needs: ['sends_through_another', 'not_forwarded'],
      tells: ['comment'],
    },
    { event: 'receive', from: ['submitted'], to: 'received', by: ['consolidator', 'operator'], needs: ['forwarded'] },
    {
      event: 'return',
      from: ['submitted', 'received'],
      to: 'returned',
      by: ['consolidator'],
      needs: ['forwarded'],
      tells: ['reason', 'comment'],
    },
    {
      event: 'hand_over_supplement',
      from: ['received', 'settled'],
      to: 'received',
      by: ['unit_clerk', 'unit_head'],
      needs: [...READY, 'supplement_not_handed_over'],
    },
    {
      event: 'give_back_supplement',
      from: ['received'],
      to: 'received',
      by: ['unit_head'],
      needs: ['supplement_handed_over'],
      tells: ['comment'],
    },
    {
      event: 'send_supplement',
      from: ['received'],
      to: 'received',
      by: ['unit_head'],
      needs: [...READY, 'supplement_handed_over', 'another_prepared'],
    },
    {
      event: 'report_no_need',
      from: ['draft'],
      to: 'no_need',
      by: ['unit_clerk', 'unit_head', 'consolidator', 'operator'],
      needs: ['has_no_lines'],
    },
    { event: 'reopen', from: ['no_need'], to: 'draft', by: ['unit_clerk', 'unit_head', 'consolidator', 'operator'] },
    {
      event: 'send_on_behalf',
      from: ['draft', 'awaiting_signature', 'returned', 'received'],
      to: 'submitted',
      by: ['consolidator', 'operator'],
      needs: ['has_drafts'],
    },
    { event: 'settle', from: ['received'], to: 'settled', by: ['consolidator'], needs: ['all_lines_concluded'] },
    { event: 'resume', from: ['settled'], to: 'received', by: ['consolidator'] },
  ],
};
