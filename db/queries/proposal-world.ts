import { and, asc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { IntakeMode } from '#domain/codes.ts';
import { yearlyPeriods } from '#domain/eligibility/yearly-periods.ts';
import { SEATED_LINE_STATES, WAITING_LINE_STATES } from '#domain/line/machine.ts';
import { yearsToServe } from '#domain/people/years-to-serve.ts';
import { DEFAULT_SETTINGS, type ProposalSettings, type ProposalSettingsFile } from '#domain/proposal/settings.ts';
import type { Candidate, HeldSeat, ProposalWorld } from '#domain/proposal/world.ts';
import { pointsOf } from '#domain/ranking/points.ts';
import { DEFAULT_WEIGHTS, partsOf, priorityOf, type Weights } from '#domain/ranking/priority.ts';
import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { assignment, courseClass, line, lineFinding, orgUnit, person, plan, position, unitPlace } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { classFacts } from './class-facts.ts';
import { type Judge, standardsFilled } from './hypothetical.ts';
import { isOpenFinding } from './open-findings.ts';
import { personFacts } from './person-facts.ts';
import { issuedWithin, one } from './scope.ts';
import { positionStandards } from './standards.ts';

/** Lines that were sent and not refused: what waits, and what holds a place already. */
const SENT = [...WAITING_LINE_STATES, ...SEATED_LINE_STATES] as const;

/** The statistics office's code, or ours where it gives none. */
const UNIT_CODE = sql<string>`coalesce(${orgUnit.gsoCode}, ${orgUnit.id})`;

export interface ProposalAsked {
  planId: string;
  now: number;
  /** What is set for this proposal; the rest is the register's own. */
  settings?: ProposalSettingsFile;
  /** Classes of these intake modes only; all unless given. */
  modes?: readonly IntakeMode[];
}

/**
 * Everything that a proposal over a plan's classes is computed from, as the register has it now: candidates with what
 * their priority is made of, the classes, the units with who is in post there, and the settings. A line with an open
 * finding other than a clash of dates is no candidate; if it holds a place, that place counts.
 * In a fixed number of statements. Undefined where the viewer does not reach the plan.
 */
export async function proposalWorld(
  viewer: Viewer,
  asked: ProposalAsked,
  db: Db = read(),
): Promise<ProposalWorld | undefined> {
  const { planId, now, settings: file = {}, modes } = asked;
  const [found] = await db
    .select({ id: plan.id })
    .from(plan)
    .where(one(plan.id, planId, issuedWithin(viewer, 'line.read', plan.issuerId)));
  if (!found) return undefined;
  const all = await db
    .select()
    .from(courseClass)
    .where(eq(courseClass.planId, planId))
    .orderBy(asc(courseClass.displayOrder));
  const rows = await sentLines(db, planId);
  const inTheWay = await blockedLines(db, planId);
  const weights: Weights = { ...DEFAULT_WEIGHTS, ...file.weights };
  const settings: ProposalSettings = {
    ...DEFAULT_SETTINGS,
    ...file,
    minSize: {
      ...Object.fromEntries(all.flatMap(({ code, minSize }) => (minSize ? [[code, minSize]] : []))),
      ...file.minSize,
    },
    unitPlaces: file.unitPlaces ?? (await allotted(db, planId)),
    weights,
  };
  const asks = new Set(all.filter(({ intakeMode }) => modes?.includes(intakeMode) ?? true).map(({ id }) => id));
  const classOf = new Map(all.map((klass) => [klass.id, klass]));
  const judge = await judgeOf(
    db,
    rows.map(({ personId }) => personId),
    now,
  );
  const waited = await waitedBefore(
    db,
    rows.map(({ personId }) => personId),
    planId,
  );
  const candidates: Candidate[] = [];
  const held: HeldSeat[] = [];
  for (const row of rows) {
    const klass = classOf.get(row.classId)!;
    const seated = (SEATED_LINE_STATES as readonly string[]).includes(row.state);
    const seat = {
      lineId: row.id,
      personId: row.personId,
      citizenId: row.citizenId,
      unit: row.unit,
      course: klass.code,
    };
    if (inTheWay.has(row.id) || !asks.has(klass.id)) {
      if (seated) held.push(seat);
      continue;
    }
    const facts = judge.people.get(row.personId);
    const year = Number((klass.startsOn ?? dayOf(now)).slice(0, 4));
    const points = pointsOf({
      standardsFilled: standardsFilled(judge, row.personId, classFacts(klass)).length,
      leading: row.leading || row.plannedForLeading ? true : (row.leading ?? row.plannedForLeading),
      gender: facts?.gender ?? null,
      ethnicity: facts?.ethnicity ?? null,
      waited: waited.get(row.personId) ?? 0,
      missingPeriods: yearlyPeriods(judge.completed.get(row.personId) ?? [], year).missing,
      yearsToServe: yearsToServe(facts?.birth ?? null, facts?.gender ?? null, dayOf(now)),
      protocolOrder: row.protocolOrder,
      preference: row.preference,
    });
    const parts = partsOf(points, weights);
    candidates.push({ ...seat, priority: priorityOf(parts), parts, rank: row.preference, seated });
  }
  const units = [...new Set([...candidates, ...held].map(({ unit }) => unit))];
  return {
    candidates,
    held,
    classes: all
      .filter(({ id, code }) => asks.has(id) || held.some(({ course }) => course === code))
      .map(({ code, quota, studyMode, startsOn, endsOn, groupId, intakeMode }) => ({
        ...{ code, quota, studyMode, startsOn, endsOn, groupId, intakeMode },
      })),
    units: await inPost(db, units, now),
    settings,
  };
}

/** Places that were allotted to units, by class and unit. */
async function allotted(db: Db, planId: string): Promise<ProposalSettings['unitPlaces']> {
  const rows = await db
    .select({ course: courseClass.code, unit: UNIT_CODE, places: unitPlace.places })
    .from(unitPlace)
    .innerJoin(courseClass, eq(courseClass.id, unitPlace.classId))
    .innerJoin(orgUnit, eq(orgUnit.id, unitPlace.unitId))
    .where(eq(courseClass.planId, planId));
  const byCourse = Map.groupBy(rows, ({ course }) => course);
  return Object.fromEntries(
    [...byCourse].map(([course, own]) => [course, Object.fromEntries(own.map(({ unit, places }) => [unit, places]))]),
  );
}

function sentLines(db: Db, planId: string) {
  return db
    .select({
      id: line.id,
      state: line.state,
      classId: line.classId,
      personId: line.personId,
      citizenId: person.citizenId,
      unit: UNIT_CODE,
      preference: line.preference,
      leading: position.leading,
      plannedForLeading: person.plannedForLeading,
      protocolOrder: position.protocolOrder,
    })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .innerJoin(person, eq(person.id, line.personId))
    .innerJoin(orgUnit, eq(orgUnit.id, line.unitId))
    .innerJoin(assignment, eq(assignment.id, line.assignmentId))
    .leftJoin(position, eq(position.code, assignment.positionCode))
    .where(and(eq(courseClass.planId, planId), inArray(line.state, [...SENT])))
    .orderBy(asc(courseClass.displayOrder), asc(orgUnit.displayOrder), asc(line.preference), asc(line.id));
}

/** Lines with something in the way besides a clash of dates, which the solver settles. */
async function blockedLines(db: Db, planId: string): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ lineId: lineFinding.lineId })
    .from(lineFinding)
    .innerJoin(line, eq(line.id, lineFinding.lineId))
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .where(and(eq(courseClass.planId, planId), sql`${lineFinding.code} <> 'TIME_CLASH'`, isOpenFinding(db)));
  return new Set(rows.map(({ lineId }) => lineId));
}

/** People as they are judged, with the classes that they completed. */
async function judgeOf(db: Db, personIds: readonly string[], now: number) {
  const today = dayOf(now);
  const ids = [...new Set(personIds)];
  const people = await personFacts(db, ids, today);
  const judge: Judge = { people, standing: new Map(), rules: [], standards: await positionStandards(db), today };
  const done =
    ids.length === 0
      ? []
      : await db
          .select({
            personId: line.personId,
            category: courseClass.category,
            endedOn: courseClass.endsOn,
            periods: courseClass.hours,
          })
          .from(line)
          .innerJoin(courseClass, eq(courseClass.id, line.classId))
          .where(and(inArray(line.personId, ids), eq(line.state, 'completed')));
  const completed = Map.groupBy(
    done.flatMap((row) => (row.endedOn === null ? [] : [{ ...row, endedOn: row.endedOn, periods: row.periods ?? 0 }])),
    ({ personId }) => personId,
  );
  return { ...judge, completed };
}

/** How often somebody was deferred, or was left on the waiting list of another plan. */
async function waitedBefore(db: Db, personIds: readonly string[], planId: string): Promise<Map<string, number>> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ personId: line.personId, n: sql<number>`count(*)`.mapWith(Number) })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .where(
      and(
        inArray(line.personId, ids),
        or(eq(line.state, 'deferred'), and(eq(line.state, 'waitlisted'), ne(courseClass.planId, planId))),
      ),
    )
    .groupBy(line.personId);
  return new Map(rows.map(({ personId, n }) => [personId, n]));
}

/** Who is in post in these units today, each person once. */
async function inPost(db: Db, codes: readonly string[], now: number): Promise<ProposalWorld['units']> {
  if (codes.length === 0) return [];
  const today = dayOf(now);
  const rows = await db
    .select({ code: UNIT_CODE, activePeople: sql<number>`count(distinct ${assignment.personId})`.mapWith(Number) })
    .from(orgUnit)
    .innerJoin(assignment, eq(assignment.unitId, orgUnit.id))
    .where(
      and(
        inArray(UNIT_CODE, [...codes]),
        sql`${assignment.validFrom} <= ${today} and (${assignment.validTo} is null or ${assignment.validTo} >= ${today})`,
      ),
    )
    .groupBy(UNIT_CODE);
  const known = new Map(rows.map((row) => [row.code, row.activePeople]));
  return codes.map((unit) => ({ code: unit, activePeople: known.get(unit) ?? 0 }));
}
