import { CLASS_CATEGORIES } from '#domain/codes.ts';
import { CRITERIA } from '#domain/ranking/criteria.ts';
import { PROPOSAL_STATES, VACANCY_STATES } from '#domain/ranking/states.ts';
import type { Kit } from '../kit.ts';
import type { Organisation } from './organisation.ts';
import type { Plans } from './plans.ts';
import type { Register } from './register.ts';

/** How more names than places are settled: places, ranking, seats that fell free, proposals over all classes. */
export function defineRanking(k: Kit, { orgUnit }: Organisation, { plan, courseClass }: Plans, { line }: Register) {
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

  return { unitPlace, rankingCriterion, rankMove, seatVacancy, proposal };
}
