import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { SEATED_LINE_STATES, WAITING_LINE_STATES } from '#domain/line/machine.ts';
import type { ProposalSettings } from '#domain/proposal/settings.ts';
import type { ProposalUnit } from '#domain/proposal/world.ts';
import { dayOf } from '#domain/time/day.ts';
import { assignment, courseClass, line, lineFinding, orgUnit, person, position, unitPlace } from '../schema.ts';
import type { Db } from '../store.ts';
import type { Judge } from './hypothetical.ts';
import { isOpenFinding } from './open-findings.ts';
import { personFacts } from './person-facts.ts';
import { positionStandards } from './standards.ts';

/** Lines that were sent and not refused: what waits, and what holds a place already. */
export const SENT = [...WAITING_LINE_STATES, ...SEATED_LINE_STATES] as const;

/** The statistics office's code, or ours where it gives none. */
const UNIT_CODE = sql<string>`coalesce(${orgUnit.gsoCode}, ${orgUnit.id})`;

/** Places that were allotted to units, by class and unit; who has people in such a class and no places has none. */
export async function allotted(
  db: Db,
  planId: string,
  lines: readonly { unit: string }[],
): Promise<ProposalSettings['unitPlaces']> {
  const rows = await db
    .select({ course: courseClass.code, unit: UNIT_CODE, places: unitPlace.places })
    .from(unitPlace)
    .innerJoin(courseClass, eq(courseClass.id, unitPlace.classId))
    .innerJoin(orgUnit, eq(orgUnit.id, unitPlace.unitId))
    .where(eq(courseClass.planId, planId));
  const byCourse = Map.groupBy(rows, ({ course }) => course);
  const none = [...new Set(lines.map(({ unit }) => unit))].map((unit) => [unit, 0] as const);
  return Object.fromEntries(
    [...byCourse].map(([course, own]) => [
      course,
      Object.fromEntries([...none, ...own.map(({ unit, places }) => [unit, places] as const)]),
    ]),
  );
}

/** The lines of a plan that were sent and not refused, in the order of classes and units. */
export function sentLines(db: Db, planId: string) {
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
export async function blockedLines(db: Db, planId: string): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ lineId: lineFinding.lineId })
    .from(lineFinding)
    .innerJoin(line, eq(line.id, lineFinding.lineId))
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .where(and(eq(courseClass.planId, planId), sql`${lineFinding.code} <> 'TIME_CLASH'`, isOpenFinding(db)));
  return new Set(rows.map(({ lineId }) => lineId));
}

/** People as they are judged, with the classes that they completed. */
export async function judgeOf(db: Db, personIds: readonly string[], now: number) {
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

/** Who is in post in these units today, each person once. */
export async function inPost(db: Db, codes: readonly string[], now: number): Promise<ProposalUnit[]> {
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
