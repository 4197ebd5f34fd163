import { and, asc, count, eq, inArray, ne, sum } from 'drizzle-orm';
import { LIVE_LINE_STATES, type LineState, SEATED_LINE_STATES } from '#domain/line/machine.ts';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, decision, line, plan, round, roundClass } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { isQuestioned } from './lines.ts';
import { oneIf } from './open-findings.ts';
import { planWithin } from './plan-scope.ts';
import { issuedWithin, one, within } from './scope.ts';

const LIVE: readonly LineState[] = LIVE_LINE_STATES;
const SEATED: readonly LineState[] = SEATED_LINE_STATES;

/** How a class stands: lines by state, and of those that were sent and stand, how many are in question. */
export interface ClassCounts {
  /** Lines that were sent and stand for a seat. A class has one line of a person, so these are people too. */
  registered: number;
  clean: number;
  questioned: number;
  /** Lines that hold one of the class's places. */
  seated: number;
  byState: Partial<Record<LineState, number>>;
}

/**
 * The classes of a plan over all its units: quota, registered, clean and in question. Two statements for the classes
 * and their counts; empty where the viewer's office does not keep the plan.
 */
export async function classesOverview(viewer: Viewer, planId: string) {
  const db = read();
  const classes = await db
    .select({ class: courseClass, closesAt: roundClass.closesAt, roundId: round.id, roundClosesAt: round.closesAt })
    .from(courseClass)
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .leftJoin(roundClass, eq(roundClass.classId, courseClass.id))
    .leftJoin(round, eq(round.id, roundClass.roundId))
    .where(and(eq(plan.id, planId), issuedWithin(viewer, 'class.read', plan.issuerId)))
    .orderBy(asc(courseClass.displayOrder), asc(round.opensAt));
  if (classes.length === 0) return [];
  const counts = await countsByClass(
    db,
    viewer,
    classes.map((row) => row.class.id),
  );
  // A class that comes in two rounds is shown once, with the last round's closing moment.
  const byClass = new Map(classes.map((row) => [row.class.id, row]));
  return [...byClass.values()].map(({ class: klass, closesAt, roundId, roundClosesAt }) => ({
    ...klass,
    roundId,
    closesAt: closesAt ?? roundClosesAt,
    ...(counts.get(klass.id) ?? { ...NONE }),
  }));
}
export type ClassOverview = Awaited<ReturnType<typeof classesOverview>>[number];

/**
 * One class with its plan, its counts and its decisions, for whoever reads plans; undefined where the viewer does not
 * reach it. A unit's counts are those of its own lines.
 */
export async function classOf(viewer: Viewer, classId: string) {
  const db = read();
  const [found] = await db
    .select({ class: courseClass, plan })
    .from(courseClass)
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(one(courseClass.id, classId, planWithin(db, viewer, 'plan.read')));
  if (!found) return undefined;
  const rounds = await db
    .select({
      id: round.id,
      name: round.name,
      opensAt: round.opensAt,
      closesAt: round.closesAt,
      classClosesAt: roundClass.closesAt,
    })
    .from(roundClass)
    .innerJoin(round, eq(round.id, roundClass.roundId))
    .where(eq(roundClass.classId, classId))
    .orderBy(asc(round.opensAt));
  const decisions = await db
    .select({
      id: decision.id,
      kind: decision.kind,
      state: decision.state,
      number: decision.number,
      day: decision.day,
      issuedBy: decision.issuedBy,
    })
    .from(decision)
    .where(and(eq(decision.classId, classId), inArray(decision.state, ['published', 'amended', 'revoked'])))
    .orderBy(asc(decision.day));
  const counts = await countsByClass(db, viewer, [classId]);
  return { ...found.class, plan: found.plan, rounds, decisions, counts: counts.get(classId) ?? { ...NONE } };
}
export type ClassDetail = NonNullable<Awaited<ReturnType<typeof classOf>>>;

const NONE: ClassCounts = { registered: 0, clean: 0, questioned: 0, seated: 0, byState: {} };

/** The counts of the lines that the viewer reaches; drafts are the units' own and not counted. */
async function countsByClass(db: Db, viewer: Viewer, classIds: readonly string[]): Promise<Map<string, ClassCounts>> {
  const rows = await db
    .select({
      classId: line.classId,
      state: line.state,
      lines: count(),
      questioned: sum(oneIf(isQuestioned())).mapWith(Number),
    })
    .from(line)
    .where(and(inArray(line.classId, [...classIds]), ne(line.state, 'draft'), within(viewer, 'line.read', line.unitId)))
    .groupBy(line.classId, line.state);
  const counts = new Map<string, ClassCounts>();
  for (const { classId, state, lines, questioned } of rows) {
    const of = counts.get(classId) ?? { ...NONE, byState: {} };
    counts.set(classId, of);
    of.byState[state] = lines;
    if (SEATED.includes(state)) of.seated += lines;
    if (!LIVE.includes(state)) continue;
    of.registered += lines;
    of.questioned += questioned;
    of.clean += lines - questioned;
  }
  return counts;
}
