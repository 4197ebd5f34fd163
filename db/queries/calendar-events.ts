import { and, asc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { LineState } from '#domain/line/machine.ts';
import { UNIT_ROLES } from '#domain/roles.ts';
import type { Day, Instant } from '#domain/time/day.ts';
import { unitsWith, type Viewer } from '#domain/viewer.ts';
import { courseClass, line, plan, round, roundClass } from '../schema.ts';
import { read } from '../store.ts';
import { ownPersonId } from './own-person.ts';
import { planWithin } from './plan-scope.ts';
import { one } from './scope.ts';

/** A class with its days, as a calendar shows it. */
export interface ClassDays {
  id: string;
  name: string;
  startsOn: Day;
  endsOn: Day | null;
  place: string | null;
}

/** A moment at which registration for classes ends. */
export interface ClosingMoment {
  at: Instant;
  roundId: string;
  classes: { id: string; name: string }[];
}

const DAYS = {
  ...{ id: courseClass.id, name: courseClass.name, startsOn: courseClass.startsOn, endsOn: courseClass.endsOn },
  place: courseClass.place,
};

const withDays = (rows: readonly (Omit<ClassDays, 'startsOn'> & { startsOn: Day | null })[]): ClassDays[] =>
  rows.flatMap(({ startsOn, ...row }) => (startsOn === null ? [] : [{ ...row, startsOn }]));

/**
 * A plan's classes that have days and were not called off, and when registration for them ends; undefined where the
 * viewer does not see the plan. Three statements.
 */
export async function planCalendar(viewer: Viewer, id: string) {
  const db = read();
  const [found] = await db
    .select({ number: plan.number, title: plan.title })
    .from(plan)
    .where(one(plan.id, id, planWithin(db, viewer, 'plan.read')));
  if (!found) return undefined;
  const classes = await db
    .select(DAYS)
    .from(courseClass)
    .where(and(eq(courseClass.planId, id), isNotNull(courseClass.startsOn), isNull(courseClass.cancelledAt)))
    .orderBy(asc(courseClass.startsOn), asc(courseClass.displayOrder));
  const at = sql<number>`coalesce(${roundClass.closesAt}, ${round.closesAt})`.mapWith(Number);
  const closings = await db
    .select({ at, roundId: round.id, id: courseClass.id, name: courseClass.name })
    .from(roundClass)
    .innerJoin(round, eq(round.id, roundClass.roundId))
    .innerJoin(courseClass, eq(courseClass.id, roundClass.classId))
    .where(and(eq(round.planId, id), isNull(courseClass.cancelledAt)))
    .orderBy(asc(courseClass.displayOrder));
  const moments: ClosingMoment[] = [...Map.groupBy(closings, (row) => `${row.at} ${row.roundId}`).values()].map(
    (same) => ({ at: same[0]!.at, roundId: same[0]!.roundId, classes: same.map(({ id, name }) => ({ id, name })) }),
  );
  return { ...found, classes: withDays(classes), closings: moments.sort((a, b) => a.at - b.at) };
}

/** Whoever is sent to a class by a decision that was published; before that nobody is told. */
const GOING: readonly LineState[] = ['nominated', 'attending', 'completed'];

/**
 * The classes that the viewer's units send people to, with how many, and those that he goes to himself; none for an
 * office, whose classes are the plan's. Two statements.
 */
export async function ownClasses(viewer: Viewer): Promise<(ClassDays & { lines: number; isOwn: boolean })[]> {
  const units = unitsWith(viewer, UNIT_ROLES);
  const personId = await ownPersonId(viewer);
  const ofUnit = units.length > 0 ? inArray(line.unitId, units) : sql`1 = 0`;
  const ofPerson = personId === null ? sql`1 = 0` : eq(line.personId, personId);
  const rows = await read()
    .select({
      ...DAYS,
      lines: sql<number>`sum(case when ${ofUnit} then 1 else 0 end)`.mapWith(Number),
      own: sql<number>`sum(case when ${ofPerson} then 1 else 0 end)`.mapWith(Number),
    })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .where(and(or(ofUnit, ofPerson), inArray(line.state, [...GOING]), isNull(courseClass.cancelledAt)))
    .groupBy(courseClass.id, courseClass.name, courseClass.startsOn, courseClass.endsOn, courseClass.place)
    .orderBy(asc(courseClass.startsOn));
  return rows.flatMap(({ startsOn, own, ...row }) => (startsOn === null ? [] : [{ ...row, startsOn, isOwn: own > 0 }]));
}
