import { and, asc, count, countDistinct, eq, gte, inArray, isNull, lte, or, type SQL, sql, sum } from 'drizzle-orm';
import type { LineState } from '#domain/line/machine.ts';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import { STAGE_STATES } from '#domain/reports/stages.ts';
import { type Day, dayOf, type Instant, startOfDay } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import {
  assignment,
  courseClass,
  line,
  orgUnit,
  orgUnitAncestor,
  orgUnitType,
  person,
  plan,
  result,
  staffCategory,
  unitPlace,
} from '../../schema.ts';
import { type Db, read } from '../../store.ts';
import { oneIf } from '../open-findings.ts';
import { issuedWithin, one } from '../scope.ts';
import { PLAN_COLUMNS, paperGround } from './ground.ts';

/** Counted as the reports on screen count (Biểu 1 to 4), so that a paper and a table never differ. */
const { registered: REGISTERED, nominated: DECIDED } = STAGE_STATES;

/**
 * The numbers of a report on a plan, each counted by the database: person-turns by class, unit, kind of staff and
 * content, and distinct people beside them. For the plan's offices; undefined for others.
 */
export async function reportForPaper(viewer: Viewer, id: string, now: Instant) {
  const db = read();
  const [seen] = await db
    .select({ plan: PLAN_COLUMNS, issuerName: orgUnit.name })
    .from(plan)
    .innerJoin(orgUnit, eq(orgUnit.id, plan.issuerId))
    .where(one(plan.id, id, issuedWithin(viewer, 'board.read', plan.issuerId)));
  if (!seen) return undefined;
  const on = dayOf(now);
  return {
    ...(await paperGround(db, { kind: 'report', ...seen, on })),
    on,
    at: startOfDay(on),
    classes: await classesIn(db, id),
    units: await unitsIn(db, seen.plan, on),
    staff: await byStaff(db, id),
    people: await peopleIn(db, id),
    peopleByCategory: await peopleByCategory(db, id),
    grades: await gradesIn(db, id),
  };
}
export type ReportForPaper = NonNullable<Awaited<ReturnType<typeof reportForPaper>>>;

const inPlan = (id: string, states: readonly LineState[] = REGISTERED): SQL =>
  and(eq(courseClass.planId, id), inArray(line.state, [...states])) as SQL;
const oneIn = (states: readonly LineState[]) => sum(oneIf(inArray(line.state, [...states]))).mapWith(Number);
const people = (states: readonly LineState[]) =>
  sql<number>`count(distinct case when ${inArray(line.state, [...states])} then ${line.personId} end)`.mapWith(Number);

const OUTCOMES = {
  registered: oneIn(REGISTERED),
  decided: oneIn(DECIDED),
  completed: oneIn(['completed']),
  failed: oneIn(['failed']),
  droppedOut: oneIn(['dropped_out']),
};

async function classesIn(db: Db, id: string) {
  const { id: classId, name, category, quota, funding, costPerPerson, cancelledAt } = courseClass;
  return db
    .select({ id: classId, name, category, quota, funding, costPerPerson, cancelledAt, ...OUTCOMES })
    .from(courseClass)
    .leftJoin(line, and(eq(line.classId, courseClass.id), inArray(line.state, [...REGISTERED])))
    .where(eq(courseClass.planId, id))
    .groupBy(courseClass.id)
    .orderBy(asc(courseClass.displayOrder))
    .then((rows) => rows.map(counted));
}

/** Units that answer the plan's rounds, registered or were allotted places, in the official order. */
async function unitsIn(db: Db, { id, issuerId }: { id: string; issuerId: string }, on: Day) {
  const lines = await db
    .select({ unitId: line.unitId, ...OUTCOMES })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .where(inPlan(id))
    .groupBy(line.unitId);
  const places = await db
    .select({ unitId: unitPlace.unitId, places: sum(unitPlace.places).mapWith(Number) })
    .from(unitPlace)
    .innerJoin(courseClass, eq(courseClass.id, unitPlace.classId))
    .where(eq(courseClass.planId, id))
    .groupBy(unitPlace.unitId);
  const ids = [...new Set([...lines, ...places].map((row) => row.unitId))];
  const below = db
    .select({ id: orgUnitAncestor.descendantId })
    .from(orgUnitAncestor)
    .where(eq(orgUnitAncestor.ancestorId, issuerId));
  const answers = and(
    inArray(orgUnit.id, below),
    eq(orgUnit.registers, true),
    lte(orgUnit.validFrom, on),
    or(isNull(orgUnit.validTo), gte(orgUnit.validTo, on)),
  );
  const units = await db
    .select({ id: orgUnit.id, name: orgUnit.name, type: orgUnitType.name })
    .from(orgUnit)
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(ids.length > 0 ? or(answers, inArray(orgUnit.id, ids)) : answers)
    .orderBy(asc(orgUnit.displayOrder), asc(orgUnit.name));
  const none = { registered: 0, decided: 0, completed: 0, failed: 0, droppedOut: 0 };
  return units.map((unit) => ({
    title: unitTitle(unit),
    places: places.find((row) => row.unitId === unit.id)?.places ?? null,
    ...none,
    ...lines.map(counted).find((row) => row.unitId === unit.id),
  }));
}

/** Person-turns that were sent by decision, by kind of staff and content. */
function byStaff(db: Db, id: string) {
  return db
    .select({
      kind: staffCategory.kind,
      category: courseClass.category,
      turns: count(),
      women: sum(oneIf(eq(person.gender, 'F'))).mapWith(Number),
      minority: sum(oneIf(sql`${person.ethnicity} is not null and ${person.ethnicity} <> 'Kinh'`)).mapWith(Number),
    })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .innerJoin(person, eq(person.id, line.personId))
    .innerJoin(assignment, eq(assignment.id, line.assignmentId))
    .innerJoin(staffCategory, eq(staffCategory.code, assignment.categoryCode))
    .where(inPlan(id, DECIDED))
    .groupBy(staffCategory.kind, courseClass.category);
}

/** Distinct people: who registered, who was sent, who passed. */
async function peopleIn(db: Db, id: string) {
  const [row] = await db
    .select({ registered: people(REGISTERED), decided: people(DECIDED), completed: people(['completed']) })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .where(inPlan(id));
  return row ?? { registered: 0, decided: 0, completed: 0 };
}

function peopleByCategory(db: Db, id: string) {
  return db
    .select({ category: courseClass.category, people: countDistinct(line.personId) })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .where(inPlan(id, DECIDED))
    .groupBy(courseClass.category);
}

function gradesIn(db: Db, id: string) {
  return db
    .select({ grade: result.grade, n: count() })
    .from(result)
    .innerJoin(line, eq(line.id, result.lineId))
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .where(and(eq(courseClass.planId, id), eq(result.outcome, 'completed')))
    .groupBy(result.grade);
}

/** A sum over no row is null. */
function counted<Row extends Record<keyof typeof OUTCOMES, number>>(row: Row): Row {
  const { registered, decided, completed, failed, droppedOut } = row;
  return {
    ...row,
    registered: registered || 0,
    decided: decided || 0,
    completed: completed || 0,
    failed: failed || 0,
    droppedOut: droppedOut || 0,
  };
}
