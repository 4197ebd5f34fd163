import type { Machine } from '../machine.ts';

/** A line is one person put forward for one class: the unit of work of the whole register. */
export const LINE_STATES = [
  'draft',
  'submitted',
  'needs_fix',
  'validated',
  'awaiting_party',
  'waitlisted',
  'deferred',
  'in_submission',
  'approved',
  'nominated',
  'attending',
  'completed',
  'failed',
  'dropped_out',
  'rejected',
  'withdrawn',
  'superseded',
  'not_admitted',
  'revoked',
] as const;
export type LineState = (typeof LINE_STATES)[number];

/** Lines that stand for a seat, now or in the end: a person has at most one of them in a class. */
export const LIVE_LINE_STATES = [
  'draft',
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
] as const satisfies readonly LineState[];

/** Lines that Home Affairs has and on which nothing was concluded yet. */
export const WAITING_LINE_STATES = [
  'submitted',
  'needs_fix',
  'validated',
  'awaiting_party',
  'waitlisted',
] as const satisfies readonly LineState[];

/** Lines that the office can take to a parallel class: nothing was decided about them, and no paper went out with them. */
export const MOVABLE_LINE_STATES = [
  'submitted',
  'needs_fix',
  'validated',
  'waitlisted',
] as const satisfies readonly LineState[];

/** Lines of which the unit can still say that its own Party committee agrees: nothing has gone up with them. */
export const UNIT_AGREEMENT_STATES = ['draft', ...WAITING_LINE_STATES] as const satisfies readonly LineState[];

/** Lines that hold one of a class's places. */
export const SEATED_LINE_STATES = [
  'in_submission',
  'approved',
  'nominated',
  'attending',
  'completed',
] as const satisfies readonly LineState[];

export const LINE_EVENTS = [
  'submit',
  'recall',
  'accept',
  'ask_fix',
  'decline',
  'resubmit',
  'withdraw',
  'replace',
  'ask_party',
  'party_agree',
  'party_refuse',
  'unask_party',
  'waitlist',
  'promote',
  'defer',
  'put_in',
  'take_out',
  'approve',
  'question',
  'refuse',
  'nominate',
  'nominate_external',
  'confirm_attendance',
  'ask_postponement',
  'grant_postponement',
  'refuse_postponement',
  'admit',
  'not_admit',
  'begin',
  'complete',
  'fail',
  'drop_out',
  'correct_result',
  'ask_withdrawal',
  'release',
  'nominate_instead',
  'revoke',
  'call_off',
  'change_class',
  'end_double',
] as const;
export type LineEvent = (typeof LINE_EVENTS)[number];

export const LINE_NEEDS = [
  /** Of the places that were allotted, the unit has one left for whoever is accepted. */
  'within_unit_places',
  /** The same for those who go up: nobody sits beyond his unit's places. */
  'seat_within_unit_places',
  /** One person, one seat: in no other class of the same group has the person a place. */
  'one_seat_in_group',
  /** Nothing that blocks is open: what blocks was mended or overridden by name. */
  'no_open_block',
  /** The class's route lets the city decide (also after a nomination, or as a permission). */
  'route_city',
  /** The class's route is decided by a summons or by another body. */
  'route_external',
  /** The organiser admits or refuses those whom the city nominated. */
  'route_admits',
  'route_no_admission',
  /** Nobody may register for the class any more, so what goes up is complete. */
  'registration_closed',
  /** The line's submission is at a stage at which this step belongs. */
  'submission_allows',
  'decision_published',
  'class_begun',
  'class_ended',
  'postponement_asked',
  'postponement_not_asked',
  /** The unit asked to take off somebody who had gone up already, and the office has not answered. */
  'withdrawal_asked',
  'withdrawal_not_asked',
  /** The Party organisation agreed, where its opinion is asked for. */
  'party_opinion_given',
  'class_cancelled',
  /** The person stands in both of two classes that become one. */
  'stands_twice',
  /** No amending decision that is being drafted names the line as the one who comes instead. */
  'not_held',
  /** The viewer is not the person on the line, and neither prepared nor sent it up. */
  'not_own_line',
] as const;
export type LineNeed = (typeof LINE_NEEDS)[number];

export const lineMachine: Machine<LineState, LineEvent, LineNeed> = {
  name: 'line',
  states: LINE_STATES,
  events: LINE_EVENTS,
  needs: LINE_NEEDS,
  initial: 'draft',
  final: [
    'failed',
    'dropped_out',
    'completed',
    'rejected',
    'withdrawn',
    'superseded',
    'not_admitted',
    'revoked',
    'deferred',
  ],
  rows: [
    { event: 'submit', from: ['draft'], to: 'submitted', by: ['unit_head', 'consolidator', 'operator'] },
    {
      event: 'recall',
      from: ['submitted'],
      to: 'draft',
      by: ['unit_head', 'consolidator', 'forwarding_head', 'forwarding_clerk'],
    },
    {
      event: 'accept',
      from: ['submitted'],
      to: 'validated',
      by: ['consolidator'],
      needs: ['no_open_block', 'within_unit_places', 'one_seat_in_group'],
    },
    {
      event: 'ask_fix',
      from: ['submitted', 'validated', 'waitlisted'],
      to: 'needs_fix',
      by: ['consolidator'],
      tells: ['reason', 'comment'],
    },
    {
      event: 'decline',
      from: ['submitted', 'validated', 'needs_fix', 'waitlisted'],
      to: 'rejected',
      by: ['consolidator'],
      tells: ['reason', 'comment'],
    },
    { event: 'resubmit', from: ['needs_fix'], to: 'submitted', by: ['unit_clerk', 'unit_head'], tells: ['comment'] },
    {
      event: 'withdraw',
      from: ['submitted', 'needs_fix', 'validated', 'awaiting_party', 'waitlisted'],
      to: 'withdrawn',
      by: ['unit_clerk', 'unit_head'],
      tells: ['withdrawal_reason'],
    },
    {
      event: 'replace',
      from: ['submitted', 'needs_fix', 'validated', 'waitlisted'],
      to: 'superseded',
      by: ['unit_clerk', 'unit_head'],
      tells: ['withdrawal_reason'],
    },
    { event: 'ask_party', from: ['submitted', 'validated'], to: 'awaiting_party', by: ['consolidator'] },
    { event: 'party_agree', from: ['awaiting_party'], to: 'validated', by: ['consolidator'], tells: ['reference'] },
    { event: 'party_refuse', from: ['awaiting_party'], to: 'rejected', by: ['consolidator'], tells: ['reference'] },
    // A request that was wrong is taken back: the office judges its lines anew.
    { event: 'unask_party', from: ['awaiting_party'], to: 'submitted', by: ['consolidator'], tells: ['comment'] },
    { event: 'waitlist', from: ['validated'], to: 'waitlisted', by: ['consolidator'] },
    {
      event: 'promote',
      from: ['waitlisted'],
      to: 'validated',
      by: ['consolidator'],
      needs: ['within_unit_places', 'one_seat_in_group'],
    },
    {
      event: 'defer',
      from: ['submitted', 'validated', 'waitlisted'],
      to: 'deferred',
      by: ['consolidator'],
      tells: ['reason', 'comment'],
    },
    {
      event: 'put_in',
      from: ['validated'],
      to: 'in_submission',
      by: ['consolidator'],
      needs: [
        'route_city',
        'registration_closed',
        'no_open_block',
        'party_opinion_given',
        'not_held',
        'seat_within_unit_places',
        'one_seat_in_group',
        'submission_allows',
      ],
    },
    {
      event: 'take_out',
      from: ['in_submission'],
      to: 'validated',
      by: ['consolidator', 'consolidator_head'],
      needs: ['submission_allows'],
    },
    {
      event: 'approve',
      from: ['in_submission'],
      to: 'approved',
      by: ['leader'],
      needs: ['submission_allows', 'not_own_line'],
    },
    {
      event: 'question',
      from: ['in_submission'],
      to: 'validated',
      by: ['leader'],
      needs: ['submission_allows'],
      tells: ['comment'],
    },
    {
      event: 'refuse',
      from: ['in_submission'],
      to: 'rejected',
      by: ['leader'],
      needs: ['submission_allows', 'not_own_line'],
      tells: ['reason'],
    },
    { event: 'nominate', from: ['approved'], to: 'nominated', by: ['records_clerk'], needs: ['decision_published'] },
    {
      event: 'nominate_external',
      from: ['validated'],
      to: 'nominated',
      by: ['consolidator'],
      needs: ['route_external', 'no_open_block'],
      tells: ['number'],
    },
    {
      event: 'confirm_attendance',
      from: ['nominated'],
      to: 'nominated',
      by: ['unit_clerk', 'unit_head'],
      needs: ['route_external'],
    },
    {
      event: 'ask_postponement',
      from: ['nominated'],
      to: 'nominated',
      by: ['unit_clerk', 'unit_head'],
      needs: ['route_external', 'postponement_not_asked'],
      tells: ['withdrawal_reason'],
    },
    {
      event: 'grant_postponement',
      from: ['nominated'],
      to: 'deferred',
      by: ['consolidator'],
      needs: ['postponement_asked'],
    },
    {
      event: 'refuse_postponement',
      from: ['nominated'],
      to: 'nominated',
      by: ['consolidator'],
      needs: ['postponement_asked'],
      tells: ['comment'],
    },
    { event: 'admit', from: ['nominated'], to: 'attending', by: ['consolidator'], needs: ['route_admits'] },
    {
      event: 'not_admit',
      from: ['nominated'],
      to: 'not_admitted',
      by: ['consolidator'],
      needs: ['route_admits'],
      tells: ['comment'],
    },
    {
      event: 'begin',
      from: ['nominated'],
      to: 'attending',
      by: ['consolidator'],
      needs: ['route_no_admission', 'class_begun', 'postponement_not_asked'],
    },
    {
      event: 'complete',
      from: ['attending'],
      to: 'completed',
      by: ['consolidator'],
      needs: ['class_ended'],
      tells: ['grade'],
    },
    {
      event: 'fail',
      from: ['attending'],
      to: 'failed',
      by: ['consolidator'],
      needs: ['class_ended'],
      tells: ['comment'],
    },
    {
      event: 'drop_out',
      from: ['attending'],
      to: 'dropped_out',
      by: ['consolidator'],
      needs: ['class_begun'],
      tells: ['comment'],
    },
    {
      event: 'correct_result',
      from: ['completed', 'failed', 'dropped_out'],
      to: 'attending',
      by: ['consolidator_head'],
      tells: ['comment'],
    },
    // What has gone up stays as it is: the unit's word is a question on it, and the office answers.
    ...(['in_submission', 'approved', 'nominated', 'attending'] as const).map(
      (state) =>
        ({
          event: 'ask_withdrawal',
          from: [state],
          to: state,
          by: ['unit_clerk', 'unit_head'],
          needs: ['route_city', 'withdrawal_not_asked'],
          tells: ['withdrawal_reason'],
        }) as const,
    ),
    { event: 'release', from: ['approved'], to: 'withdrawn', by: ['consolidator'], needs: ['withdrawal_asked'] },
    {
      event: 'nominate_instead',
      from: ['validated'],
      to: 'nominated',
      by: ['records_clerk'],
      needs: ['decision_published', 'no_open_block'],
    },
    {
      event: 'revoke',
      from: ['nominated', 'attending'],
      to: 'revoked',
      by: ['records_clerk'],
      needs: ['decision_published'],
      tells: ['number'],
    },
    {
      event: 'call_off',
      from: ['draft', 'submitted', 'needs_fix', 'validated', 'awaiting_party', 'waitlisted', 'in_submission'],
      to: 'deferred',
      by: ['consolidator', 'consolidator_head', 'operator'],
      needs: ['class_cancelled'],
    },
    // Whom another body has called up is freed with its class; a decision of our own is revoked first.
    {
      event: 'call_off',
      from: ['nominated'],
      to: 'deferred',
      by: ['consolidator', 'consolidator_head', 'operator'],
      needs: ['class_cancelled', 'route_external'],
    },
    // To a parallel class of the same content: whoever goes over stands there as he stood here.
    ...MOVABLE_LINE_STATES.map(
      (state) =>
        ({
          event: 'change_class',
          from: [state],
          to: state,
          by: ['consolidator', 'consolidator_head', 'operator'],
          needs: ['not_held', 'within_unit_places', 'one_seat_in_group'],
          tells: ['comment'],
        }) as const,
    ),
    // A unit's draft, and whom the Party organisation is asked about, go over only where their own class ends.
    ...(['draft', 'awaiting_party'] as const).map(
      (state) =>
        ({
          event: 'change_class',
          from: [state],
          to: state,
          by: ['consolidator', 'consolidator_head', 'operator'],
          needs: ['class_cancelled'],
          tells: ['comment'],
        }) as const,
    ),
    {
      event: 'end_double',
      from: ['draft', 'submitted', 'needs_fix', 'validated', 'awaiting_party', 'waitlisted'],
      to: 'withdrawn',
      by: ['consolidator', 'consolidator_head', 'operator'],
      needs: ['stands_twice'],
      tells: ['comment'],
    },
  ],
};
