import { and, asc, eq, isNull } from 'drizzle-orm';
import { type LineState, SEATED_LINE_STATES, WAITING_LINE_STATES } from '#domain/line/machine.ts';
import { cutAt, type Ranked, rankOrder, type TieRule, tieBetween, withMoves } from '#domain/ranking/order.ts';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, line, plan, rankMove, unitPlace } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { accountNames } from './account-names.ts';
import { type LineRow, lineRows } from './line-rows.ts';
import { proposalWorld } from './proposal-world.ts';
import { issuedWithin, one } from './scope.ts';
import { openVacancies } from './vacancies.ts';

/** One place of a class's ranking, with what it is made of. */
export interface RankedLine extends Ranked {
  place: number;
  parts: Record<string, number>;
  line: LineRow;
  /** Why he stands behind the one before him, where their points are the same. */
  tie: TieRule | null;
}

/** With the unit, or with the Party organisation: these are ranked when they come back, and take no place till then. */
const AWAY: readonly LineState[] = ['needs_fix', 'awaiting_party'];

export type Ranking = NonNullable<Awaited<ReturnType<typeof rankingOf>>>;

/**
 * The ranking of a class's list as it is now: whom nothing stands in the way of, in order, cut at the places that are
 * left; who holds a place already; and the officers' moves. Undefined where the viewer does not reach the class.
 */
export async function rankingOf(viewer: Viewer, classId: string, now: number, db: Db = read()) {
  const [klass] = await db
    .select({
      id: courseClass.id,
      code: courseClass.code,
      name: courseClass.name,
      quota: courseClass.quota,
      category: courseClass.category,
      planId: plan.id,
    })
    .from(courseClass)
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(one(courseClass.id, classId, issuedWithin(viewer, 'board.read', plan.issuerId)));
  const world = klass && (await proposalWorld(viewer, { planId: klass.planId, now }, db));
  if (!klass || !world) return undefined;
  const rows = await lineRows(db, viewer, eq(line.classId, classId), asc(line.createdAt));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const own = world.candidates.filter(({ course, seated }) => course === klass.code && !seated);
  const candidates = own.flatMap(({ lineId, priority, parts }): Omit<RankedLine, 'place' | 'tie'>[] => {
    const row = byId.get(lineId);
    return row
      ? [{ lineId, priority, parts, preference: row.preference, sentAt: row.submittedAt ?? 0, line: row }]
      : [];
  });
  const isAway = ({ line: { state } }: { line: LineRow }) => AWAY.includes(state);
  const moves = await movesOf(db, classId);
  const vacancies = await openVacancies(db, classId, now);
  const named = new Set(vacancies.flatMap((vacancy) => vacancy.named?.id ?? []));
  const order = withMoves(rankOrder(candidates.filter((row) => !isAway(row) && !named.has(row.lineId))), moves).map(
    (row, i, all): RankedLine => ({ ...row, place: i + 1, tie: i > 0 ? tieBetween(all[i - 1]!, row) : null }),
  );
  const seats = rows.filter(({ state }) => (SEATED_LINE_STATES as readonly string[]).includes(state));
  const waiting = rows.filter(({ state }) => (WAITING_LINE_STATES as readonly string[]).includes(state));
  const left = await placesLeft(db, classId, seats);
  // A place that its unit may still fill, or has named somebody for, is not there for the next on the list.
  const places = klass.quota - seats.length - vacancies.filter(({ isHeld }) => isHeld).length;
  return {
    class: klass,
    weights: world.settings.categoryWeights?.[klass.category] ?? world.settings.weights,
    seated: seats.length,
    places: Math.max(0, places),
    ...cutAt(order, places, left && { unitOf: ({ line }) => line.unitId, left }),
    away: candidates.filter(isAway).map(({ line }) => line),
    /** Lines that something is in the way of, so that they are not ranked at all. */
    questioned: waiting.length - candidates.length,
    isAllotted: left !== undefined,
    vacancies,
    moves,
  };
}

/** What each unit has left of its places besides the seats that are taken; undefined where none are allotted. */
async function placesLeft(db: Db, classId: string, seats: readonly LineRow[]) {
  const rows = await db.select().from(unitPlace).where(eq(unitPlace.classId, classId));
  if (rows.length === 0) return undefined;
  const taken = Map.groupBy(seats, ({ unitId }) => unitId);
  return new Map(rows.map(({ unitId, places }) => [unitId, places - (taken.get(unitId)?.length ?? 0)]));
}

/** The moves that stand, the earliest first, with who made them. */
async function movesOf(db: Db, classId: string) {
  const rows = await db
    .select()
    .from(rankMove)
    .where(and(eq(rankMove.classId, classId), isNull(rankMove.withdrawnAt)))
    .orderBy(asc(rankMove.at), asc(rankMove.id));
  const names = await accountNames(
    db,
    rows.map(({ byId }) => byId),
  );
  return rows.map((row) => ({ ...row, by: names.get(row.byId ?? '') ?? null }));
}
