import type { Machine } from '../machine.ts';

/** A plan is never edited once issued; a later version amends it. */
export const PLAN_STATES = ['draft', 'issued', 'in_progress', 'closed'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const PLAN_EVENTS = ['issue', 'start', 'close'] as const;
export type PlanEvent = (typeof PLAN_EVENTS)[number];

export const PLAN_NEEDS = ['has_number', 'has_classes', 'has_round', 'all_lines_concluded'] as const;
export type PlanNeed = (typeof PLAN_NEEDS)[number];

export const planMachine: Machine<PlanState, PlanEvent, PlanNeed> = {
  name: 'plan',
  states: PLAN_STATES,
  events: PLAN_EVENTS,
  needs: PLAN_NEEDS,
  initial: 'draft',
  final: ['closed'],
  rows: [
    {
      event: 'issue',
      from: ['draft'],
      to: 'issued',
      by: ['consolidator_head', 'operator'],
      needs: ['has_number', 'has_classes'],
    },
    {
      event: 'start',
      from: ['issued'],
      to: 'in_progress',
      by: ['consolidator', 'consolidator_head', 'operator'],
      needs: ['has_round'],
    },
    { event: 'close', from: ['in_progress'], to: 'closed', by: ['consolidator_head'], needs: ['all_lines_concluded'] },
  ],
};
