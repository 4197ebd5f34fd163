import { CLASS_CATEGORIES } from '#domain/codes.ts';
import type { Standard } from '#domain/eligibility/standards.ts';
import { CRITERIA } from '#domain/ranking/criteria.ts';
import { PARTY_ANSWERS, PARTY_REQUEST_STATES, PROPOSAL_STATES, VACANCY_STATES } from '#domain/ranking/states.ts';
import type { Kit } from '../kit.ts';
import type { Decisions } from './decisions.ts';
import type { Ground } from './ground.ts';
import type { Organisation } from './organisation.ts';
import type { Plans } from './plans.ts';
import type { Register } from './register.ts';

/** How more names than places are settled: places, ranking, proposals, opinions, questions raised, amendments. */
export function defineConsolidation(
  k: Kit,
  { orgUnit }: Organisation,
  { plan, courseClass }: Plans,
  { line }: Register,
  { submission, decision }: Decisions,
  { file }: Ground,
) {
  /** How many of a class's places were allotted to a unit (phân bổ chỉ tiêu); a class without rows is open to all. */
  const unitPlace = k.table(
    'unit_place',
    {
      classId: k
        .text('class_id')
        .notNull()
        .references(() => courseClass.id),
      unitId: k
        .text('unit_id')
        .notNull()
        .references(() => orgUnit.id),
      places: k.integer('places').notNull(),
      version: k.integer('version').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.classId, t.unitId] }), k.index('unit_place_unit').on(t.unitId)],
  );

  /** How much a criterion counts, for a category of classes (null: for all without a row of their own). */
  const rankingCriterion = k.table(
    'ranking_criterion',
    {
      id: k.id(),
      issuerId: k
        .text('issuer_id')
        .notNull()
        .references(() => orgUnit.id),
      category: k.oneOf('category', CLASS_CATEGORIES),
      code: k.oneOf('code', CRITERIA).notNull(),
      /** What one point of the criterion is worth, 0 to 1000. */
      weight: k.integer('weight').notNull(),
      validFrom: k.day('valid_from').notNull(),
      validTo: k.day('valid_to'),
      /** Where it comes from in words, or that it is the office's own choice. */
      source: k.text('source').notNull(),
      byId: k.text('by_id'),
      at: k.instant('at').notNull(),
    },
    (t) => [k.index('ranking_criterion_issuer').on(t.issuerId, t.category)],
  );

  /** An officer put somebody at another place of the ranking, with a reason that stays visible. */
  const rankMove = k.table(
    'rank_move',
    {
      id: k.id(),
      classId: k
        .text('class_id')
        .notNull()
        .references(() => courseClass.id),
      lineId: k
        .text('line_id')
        .notNull()
        .references(() => line.id),
      /** The place he is put at, from 1. */
      place: k.integer('place').notNull(),
      reason: k.text('reason').notNull(),
      byId: k.text('by_id'),
      at: k.instant('at').notNull(),
      withdrawnAt: k.instant('withdrawn_at'),
      withdrawnById: k.text('withdrawn_by_id'),
    },
    (t) => [k.index('rank_move_class').on(t.classId, t.at), k.index('rank_move_line').on(t.lineId)],
  );

  /** A seat that somebody left: his unit may name another until a day, else the first reserve moves up. */
  const seatVacancy = k.table(
    'seat_vacancy',
    {
      id: k.id(),
      classId: k
        .text('class_id')
        .notNull()
        .references(() => courseClass.id),
      /** The line that fell out. */
      lineId: k
        .text('line_id')
        .notNull()
        .references(() => line.id),
      unitId: k
        .text('unit_id')
        .notNull()
        .references(() => orgUnit.id),
      openedAt: k.instant('opened_at').notNull(),
      /** The last day on which the unit may name another of its people. */
      until: k.day('until').notNull(),
      state: k.oneOf('state', VACANCY_STATES).notNull(),
      filledByLineId: k.text('filled_by_line_id').references(() => line.id),
      answeredById: k.text('answered_by_id'),
      answeredAt: k.instant('answered_at'),
      version: k.integer('version').notNull(),
    },
    (t) => [k.uniqueIndex('seat_vacancy_line').on(t.lineId), k.index('seat_vacancy_class').on(t.classId, t.state)],
  );

  /** What a solver proposed over all classes at once, kept with what it was asked so that it can be repeated. */
  const proposal = k.table(
    'proposal',
    {
      id: k.id(),
      planId: k
        .text('plan_id')
        .notNull()
        .references(() => plan.id),
      state: k.oneOf('state', PROPOSAL_STATES).notNull(),
      settings: k.json<Record<string, unknown>>('settings').notNull(),
      /** Candidates, classes, units and weeks as canonical JSON, and its SHA-256. */
      input: k.text('input').notNull(),
      inputSha256: k.text('input_sha256').notNull(),
      result: k.json<Record<string, unknown>>('result'),
      progress: k.json<Record<string, unknown>>('progress'),
      at: k.instant('at').notNull(),
      byId: k.text('by_id'),
      finishedAt: k.instant('finished_at'),
      /** Who took it, whole or in part, and which lines of it. */
      takenAt: k.instant('taken_at'),
      takenById: k.text('taken_by_id'),
      taken: k.json<string[]>('taken'),
      version: k.integer('version').notNull(),
    },
    (t) => [k.index('proposal_plan').on(t.planId, t.at)],
  );

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
    unitPlace,
    rankingCriterion,
    rankMove,
    seatVacancy,
    proposal,
    positionStandard,
    opinionRule,
    partyRequest,
    partyRequestLine,
    submissionFlag,
    amendment,
    studyCommitment,
  };
}
