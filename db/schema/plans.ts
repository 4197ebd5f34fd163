import type { ClassRule } from '#domain/class-rule.ts';
import { CLASS_CATEGORIES, INTAKE_MODES, type IntakeMode, ROUTES, STUDY_MODES, type StaffKind } from '#domain/codes.ts';
import type { EligibilityRule } from '#domain/eligibility/rule.ts';
import { PLAN_STATES } from '#domain/plan/machine.ts';
import type { Kit } from '../kit.ts';
import type { Organisation } from './organisation.ts';

/** The plan, its classes, the rounds in which units register, and the rules and routes that apply, all as data. */
export function definePlans(k: Kit, { orgUnit, staffCategory }: Organisation) {
  const plan = k.table(
    'plan',
    {
      id: k.id(),
      number: k.text('number'),
      title: k.text('title').notNull(),
      issuedOn: k.day('issued_on'),
      year: k.integer('year').notNull(),
      issuerId: k
        .text('issuer_id')
        .notNull()
        .references(() => orgUnit.id),
      signer: k.text('signer'),
      amendsPlanId: k.text('amends_plan_id'),
      state: k.oneOf('state', PLAN_STATES).notNull(),
      version: k.integer('version').notNull(),
    },
    (t) => [k.uniqueIndex('plan_number').on(t.number)],
  );

  const round = k.table(
    'round',
    {
      id: k.id(),
      planId: k
        .text('plan_id')
        .notNull()
        .references(() => plan.id),
      name: k.text('name').notNull(),
      opensAt: k.instant('opens_at').notNull(),
      closesAt: k.instant('closes_at').notNull(),
      version: k.integer('version').notNull(),
    },
    (t) => [k.index('round_plan').on(t.planId)],
  );

  /** Parallel classes of one content: a person gets one seat in the group. */
  const classGroup = k.table('class_group', {
    id: k.id(),
    planId: k
      .text('plan_id')
      .notNull()
      .references(() => plan.id),
    name: k.text('name').notNull(),
    version: k.integer('version').notNull(),
  });

  const courseClass = k.table(
    'course_class',
    {
      id: k.id(),
      planId: k
        .text('plan_id')
        .notNull()
        .references(() => plan.id),
      code: k.text('code').notNull(),
      name: k.text('name').notNull(),
      /** What stands in the board's narrow column. */
      shortName: k.text('short_name').notNull(),
      category: k.oneOf('category', CLASS_CATEGORIES).notNull(),
      intakeMode: k.oneOf('intake_mode', INTAKE_MODES).notNull(),
      studyMode: k.oneOf('study_mode', STUDY_MODES).notNull(),
      quota: k.integer('quota').notNull(),
      minSize: k.integer('min_size'),
      startsOn: k.day('starts_on'),
      endsOn: k.day('ends_on'),
      /** The month (YYYY-MM) or quarter (YYYY-Qn) it is planned for, while it has no days yet. */
      plannedFor: k.text('planned_for'),
      groupId: k.text('group_id').references(() => classGroup.id),
      cancelledAt: k.instant('cancelled_at'),
      cancelReason: k.text('cancel_reason'),
      /** Positions it is for; an empty list with no kinds is for nobody of the register. */
      targets: k.json<string[]>('targets').notNull(),
      targetKinds: k.json<StaffKind[]>('target_kinds').notNull(),
      rule: k.json<ClassRule>('rule').notNull(),
      /** What its certificate is of, where the same programme is held again and again. */
      programme: k.text('programme'),
      /** Papers asked for with each line, by name; empty for none. */
      papers: k.json<string[]>('papers').notNull(),
      provider: k.text('provider'),
      place: k.text('place'),
      funding: k.text('funding'),
      hours: k.integer('hours'),
      /** Đồng per person. */
      costPerPerson: k.money('cost_per_person'),
      displayOrder: k.integer('display_order').notNull(),
      version: k.integer('version').notNull(),
    },
    (t) => [k.uniqueIndex('course_class_code').on(t.planId, t.code)],
  );

  /** A class in a round; it closes at its own moment, or with the round where it has none. */
  const roundClass = k.table(
    'round_class',
    {
      roundId: k
        .text('round_id')
        .notNull()
        .references(() => round.id),
      classId: k
        .text('class_id')
        .notNull()
        .references(() => courseClass.id),
      closesAt: k.instant('closes_at'),
    },
    (t) => [k.primaryKey({ columns: [t.roundId, t.classId] }), k.index('round_class_class').on(t.classId)],
  );

  /** More time for one unit, for one class or for all: asked for with a reason, granted until a moment, or refused. */
  const extension = k.table(
    'extension',
    {
      id: k.id(),
      roundId: k
        .text('round_id')
        .notNull()
        .references(() => round.id),
      unitId: k
        .text('unit_id')
        .notNull()
        .references(() => orgUnit.id),
      classId: k.text('class_id').references(() => courseClass.id),
      state: k.oneOf('state', ['asked', 'granted', 'refused']).notNull(),
      until: k.instant('until'),
      reason: k.text('reason').notNull(),
      askedById: k.text('asked_by_id'),
      askedAt: k.instant('asked_at'),
      answeredById: k.text('answered_by_id'),
      answeredAt: k.instant('answered_at'),
      answer: k.text('answer'),
      version: k.integer('version').notNull(),
    },
    (t) => [k.index('extension_unit').on(t.roundId, t.unitId)],
  );

  /** Which way a class goes, by its intake mode and, where given, the staff category (null: all others). */
  const classRoute = k.table('class_route', {
    id: k.id(),
    intakeMode: k.text('intake_mode').$type<IntakeMode>().notNull(),
    categoryCode: k.text('category_code').references(() => staffCategory.code),
    route: k.oneOf('route', ROUTES).notNull(),
    validFrom: k.day('valid_from').notNull(),
    validTo: k.day('valid_to'),
  });

  /** One dated condition with its legal source; the thresholds stand in the class's rule. */
  const eligibilityRule = k.table(
    'eligibility_rule',
    {
      id: k.id(),
      code: k.text('code').notNull(),
      effectiveFrom: k.day('effective_from').notNull(),
      effectiveTo: k.day('effective_to'),
      /** The whole rule as the domain reads it (kind, scope, severity, citation, confidence). */
      definition: k.json<EligibilityRule>('definition').notNull(),
      version: k.integer('version').notNull(),
    },
    (t) => [k.uniqueIndex('eligibility_rule_once').on(t.code, t.effectiveFrom, t.version)],
  );

  return { plan, round, classGroup, courseClass, roundClass, extension, classRoute, eligibilityRule };
}
export type Plans = ReturnType<typeof definePlans>;
