import { CLASS_CATEGORIES } from '#domain/codes.ts';
import type { Standard } from '#domain/eligibility/standards.ts';
import { PARTY_ANSWERS, PARTY_REQUEST_STATES } from '#domain/ranking/states.ts';
import type { Kit } from '../kit.ts';
import type { Decisions } from './decisions.ts';
import type { Ground } from './ground.ts';
import type { Plans } from './plans.ts';
import type { Register } from './register.ts';

/** What stands around a decision: standards, the Party's opinion, questions raised, amendments, promised service. */
export function defineConsolidation(
  k: Kit,
  { plan }: Plans,
  { line }: Register,
  { submission, decision }: Decisions,
  { file }: Ground,
) {
  /** What a post asks of whoever holds it, as dated data with its source. */
  const positionStandard = k.table(
    'position_standard',
    {
      id: k.id(),
      code: k.text('code').notNull(),
      effectiveFrom: k.day('effective_from').notNull(),
      effectiveTo: k.day('effective_to'),
      definition: k.json<Standard>('definition').notNull(),
      version: k.integer('version').notNull(),
    },
    (t) => [k.uniqueIndex('position_standard_once').on(t.code, t.effectiveFrom, t.version)],
  );

  /** For whom the Party organisation's opinion is needed: a category of classes, or a body that manages the post. */
  const opinionRule = k.table('opinion_rule', {
    id: k.id(),
    category: k.oneOf('category', CLASS_CATEGORIES),
    managedBy: k.text('managed_by'),
    validFrom: k.day('valid_from').notNull(),
    validTo: k.day('valid_to'),
    source: k.text('source').notNull(),
  });

  /** One request for a list's opinion: our paper, one reply for all, exceptions by name. */
  const partyRequest = k.table(
    'party_request',
    {
      id: k.id(),
      planId: k
        .text('plan_id')
        .notNull()
        .references(() => plan.id),
      state: k.oneOf('state', PARTY_REQUEST_STATES).notNull(),
      /** Whose opinion is asked, as the paper names the body. */
      body: k.text('body').notNull(),
      number: k.text('number'),
      day: k.day('day'),
      note: k.text('note'),
      askedById: k.text('asked_by_id'),
      askedAt: k.instant('asked_at').notNull(),
      replyNumber: k.text('reply_number'),
      replyDay: k.day('reply_day'),
      replyFileId: k.text('reply_file_id').references(() => file.id),
      answeredById: k.text('answered_by_id'),
      answeredAt: k.instant('answered_at'),
      version: k.integer('version').notNull(),
    },
    (t) => [k.index('party_request_plan').on(t.planId, t.state)],
  );

  const partyRequestLine = k.table(
    'party_request_line',
    {
      requestId: k
        .text('request_id')
        .notNull()
        .references(() => partyRequest.id),
      lineId: k
        .text('line_id')
        .notNull()
        .references(() => line.id),
      answer: k.oneOf('answer', PARTY_ANSWERS),
      words: k.text('words'),
    },
    (t) => [k.primaryKey({ columns: [t.requestId, t.lineId] }), k.index('party_request_line_line').on(t.lineId)],
  );

  /** What happened to a line after its submission went up: it is shown there and changes nothing by itself. */
  const submissionFlag = k.table(
    'submission_flag',
    {
      id: k.id(),
      submissionId: k
        .text('submission_id')
        .notNull()
        .references(() => submission.id),
      lineId: k
        .text('line_id')
        .notNull()
        .references(() => line.id),
      /** The event that raised it, as the audit chain names it. */
      action: k.text('action').notNull(),
      reason: k.text('reason'),
      comment: k.text('comment'),
      byId: k.text('by_id'),
      at: k.instant('at').notNull(),
      closedAt: k.instant('closed_at'),
      closedById: k.text('closed_by_id'),
      answer: k.text('answer'),
    },
    (t) => [
      k.index('submission_flag_submission').on(t.submissionId, t.at),
      k.index('submission_flag_line').on(t.lineId),
    ],
  );

  /** Whom an amending decision takes off the first one's list, why, and who comes instead. */
  const amendment = k.table(
    'amendment',
    {
      decisionId: k
        .text('decision_id')
        .notNull()
        .references(() => decision.id),
      lineId: k
        .text('line_id')
        .notNull()
        .references(() => line.id),
      replacedByLineId: k.text('replaced_by_line_id').references(() => line.id),
      reason: k.text('reason').notNull(),
      comment: k.text('comment'),
    },
    (t) => [k.primaryKey({ columns: [t.decisionId, t.lineId] }), k.index('amendment_line').on(t.lineId)],
  );

  /** Study that costs public money, and the service promised for it (NĐ 101/2017, Điều 7 and 13). */
  const studyCommitment = k.table('study_commitment', {
    lineId: k
      .text('line_id')
      .primaryKey()
      .references(() => line.id),
    /** Tuition and other course costs in đồng, without salary. */
    cost: k.money('cost').notNull(),
    /** Months promised, of at least twice the months of study. */
    monthsPromised: k.integer('months_promised').notNull(),
    /** The last day in service where the person left before the promised months were over. */
    leftOn: k.day('left_on'),
    exemption: k.text('exemption'),
    byId: k.text('by_id'),
    at: k.instant('at').notNull(),
    version: k.integer('version').notNull(),
  });

  return {
    positionStandard,
    opinionRule,
    partyRequest,
    partyRequestLine,
    submissionFlag,
    amendment,
    studyCommitment,
  };
}
