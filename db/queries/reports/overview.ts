import { and, asc, count, countDistinct, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { ClassCategory } from '#domain/codes.ts';
import type { DossierState } from '#domain/dossier/machine.ts';
import type { LineState } from '#domain/line/machine.ts';
import { STAGE_STATES, STEP_STATES, STEPS, type Step } from '#domain/reports/stages.ts';
import { submissionMachine } from '#domain/submission/machine.ts';
import type { Viewer } from '#domain/viewer.ts';
import { statesBefore } from '#domain/work.ts';
import { courseClass, dossier, line, orgUnit, orgUnitAncestor, plan, round, submission } from '../../schema.ts';
import { type Db, read } from '../../store.ts';
import { type Answer, answerOf } from '../board.ts';
import { issuedWithin, one, within } from '../scope.ts';
import { unitValid } from '../units.ts';
import { type Counted, NOBODY } from './counted.ts';
import { linesWithin } from './scope.ts';

/** Who holds a place: whoever went up, was decided on, or has been taught, however it ended. */
const SEATED = [...STEP_STATES.going_up, ...STEP_STATES.decided, ...STEP_STATES.learning, ...STEP_STATES.ended];
const DECIDED = [...STEP_STATES.decided, ...STEP_STATES.learning, ...STEP_STATES.ended];

export type Overview = NonNullable<Awaited<ReturnType<typeof overview>>>;

export interface CategoryPlaces {
  category: ClassCategory;
  quota: number;
  registered: number;
  seated: number;
}

/**
 * Where a plan stands today, for whoever decides over it: how its units answered, how far registrations have come, how
 * full its classes are, and what waits for the leader. Five statements. Undefined where the viewer's office does not
 * keep the plan.
 *
 * @param on civil day
 */
export async function overview(viewer: Viewer, planId: string, on: string) {
  const db = read();
  const reached = issuedWithin(viewer, 'overview.read', plan.issuerId);
  const [found] = await db
    .select()
    .from(plan)
    .where(one(plan.id, planId, reached));
  if (!found) return undefined;
  const places = await placesByCategory(db, planId);
  return {
    plan: found,
    answers: await answersIn(db, viewer, found, on),
    ...(await stepsIn(db, viewer, planId)),
    places,
    quota: places.reduce((all, { quota }) => all + quota, 0),
    seated: places.reduce((all, { seated }) => all + seated, 0),
    waiting: await waitingIn(db, planId),
  };
}

/** How many units stand how: by the dossier of the newest round that they opened one in. */
async function answersIn(
  db: Db,
  viewer: Viewer,
  { id, issuerId }: { id: string; issuerId: string },
  on: string,
): Promise<Record<Answer, number>> {
  const dossiers = db
    .select({ unitId: dossier.unitId, state: dossier.state, opensAt: round.opensAt })
    .from(dossier)
    .innerJoin(round, and(eq(round.id, dossier.roundId), eq(round.planId, id)))
    .as('answered');
  const rows = await db
    .select({ unitId: orgUnit.id, state: dossiers.state })
    .from(orgUnitAncestor)
    .innerJoin(orgUnit, eq(orgUnit.id, orgUnitAncestor.descendantId))
    .leftJoin(dossiers, eq(dossiers.unitId, orgUnit.id))
    .where(
      and(
        eq(orgUnitAncestor.ancestorId, issuerId),
        eq(orgUnit.registers, true),
        unitValid(on),
        within(viewer, 'overview.read', orgUnit.id),
      ),
    )
    .orderBy(asc(orgUnit.id), desc(dossiers.opensAt));
  const answers: Record<Answer, number> = { silent: 0, drafting: 0, sent: 0, returned: 0, no_need: 0 };
  rows.forEach(({ unitId, state }, i) => {
    if (unitId !== rows[i - 1]?.unitId) answers[answerOf((state ?? undefined) as DossierState | undefined)] += 1;
  });
  return answers;
}

/** Registrations by the step that they are in, all of them, and those on which somebody entitled has said yes. */
async function stepsIn(db: Db, viewer: Viewer, planId: string) {
  const list = (states: readonly string[]) => sql.raw(states.map((state) => `'${state}'`).join(', '));
  const step = sql.join(
    STEPS.map((name) => sql`when ${line.state} in (${list(STEP_STATES[name])}) then ${sql.raw(`'${name}'`)}`),
    sql` `,
  );
  const turns = db
    .select({
      step: sql`case ${step} end`.as('step'),
      personId: sql`${line.personId}`.as('person_id'),
      isDecided: sql`case when ${line.state} in (${list(DECIDED)}) then 1 else 0 end`.as('is_decided'),
    })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(
      and(linesWithin(viewer, { scope: { kind: 'plan', planId } }), inArray(line.state, [...STAGE_STATES.registered])),
    );
  const counts = sql.raw('count(*) as turns, count(distinct person_id) as people');
  const all = sql`select step, ${counts} from t group by step
    union all select 'all', ${counts} from t union all select 'yes', ${counts} from t where is_decided = 1`;
  const rows = await db
    .select({
      step: sql<Step | 'all' | 'yes'>`step`,
      turns: sql<number>`turns`.mapWith(Number),
      people: sql<number>`people`.mapWith(Number),
    })
    .from(sql`(with t as (${turns.getSQL()}) ${all}) as steps`);
  const of = (name: Step | 'all' | 'yes'): Counted => {
    const { turns, people } = rows.find((row) => row.step === name) ?? NOBODY;
    return { turns, people };
  };
  const steps = Object.fromEntries(STEPS.map((name) => [name, of(name)])) as Record<Step, Counted>;
  return { steps, registered: of('all'), decided: of('yes') };
}

/** Places, and who asks for them and holds them, by category of classes. */
async function placesByCategory(db: Db, planId: string): Promise<CategoryPlaces[]> {
  const counted = (states: readonly LineState[]) =>
    sql<number>`count(case when ${inArray(line.state, [...states])} then 1 end)`.mapWith(Number);
  const classes = await db
    .select({
      category: courseClass.category,
      quota: courseClass.quota,
      registered: counted(STAGE_STATES.registered),
      seated: counted(SEATED),
    })
    .from(courseClass)
    .leftJoin(line, eq(line.classId, courseClass.id))
    .where(and(eq(courseClass.planId, planId), isNull(courseClass.cancelledAt)))
    .groupBy(courseClass.id, courseClass.category, courseClass.quota, courseClass.displayOrder)
    .orderBy(asc(courseClass.displayOrder));
  return [...Map.groupBy(classes, ({ category }) => category)].map(([category, rows]) => {
    const sum = (of: 'quota' | 'registered' | 'seated') => rows.reduce((all, row) => all + row[of], 0);
    return { category, quota: sum('quota'), registered: sum('registered'), seated: sum('seated') };
  });
}

/** Submissions that only the leader can move on, and how many turns they are about. */
async function waitingIn(db: Db, planId: string): Promise<{ submissions: number; turns: number }> {
  const [row] = await db
    .select({ submissions: countDistinct(submission.id), turns: count(line.id) })
    .from(submission)
    .leftJoin(line, and(eq(line.submissionId, submission.id), eq(line.state, 'in_submission')))
    .where(and(eq(submission.planId, planId), inArray(submission.state, statesBefore(submissionMachine, 'approve'))));
  return row ?? { submissions: 0, turns: 0 };
}
