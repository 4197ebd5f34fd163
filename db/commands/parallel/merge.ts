import { and, asc, eq, inArray } from 'drizzle-orm';
import { LIVE_LINE_STATES } from '#domain/line/machine.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { somebodyWasFirst } from '../../move.ts';
import { courseClass, line, roundClass, unitPlace } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { moveLines } from '../lines/move.ts';
import { notify } from '../notify.ts';
import { writePlaces } from '../places/class.ts';
import { registeringDesks } from '../plans/move.ts';
import { actAs, refuse } from '../refuse.ts';
import { carryLines } from './carry.ts';
import { type ClassRow, parallelTo, runningClass } from './facts.ts';
import { mergeObstacles } from './obstacles.ts';

export interface Merge {
  /** The class that stays, and the version that was seen. */
  classId: string;
  version: number;
  /** The class that goes up in it. */
  from: { id: string; version: number };
  /** What both have together, as it was confirmed. */
  quota: number;
  reason: string;
}

/** What is written beside the closed class, in the language of the register's own data. */
const closedAs = (into: string, reason: string) => `Gộp vào lớp “${into}”. ${reason}`;

/**
 * Makes one class of two parallel ones: everybody of the second goes over to the first, drafts too, in the state in
 * which he stands; who stands in both keeps the line that has got further; quotas and units' places are added; the
 * second ends as a class that was called off, with the reason.
 *
 * @throws Refusal `merge_decided`, `merge_in_submission`, `merge_vacancy`, `quota_not_sum`,
 * `not_parallel`, `missing_words`, `class_cancelled`, `plan_not_issued`, `somebody_was_first`, `not_found`
 */
export function mergeClasses(ctx: Ctx, input: Merge): Promise<{ lines: number }> {
  return command(ctx, async (tx) => {
    const { class: into, plan, place } = await runningClass(tx, ctx, input.classId);
    const { as, onBehalfOf } = actAs(ctx.viewer, place, 'consolidator', 'consolidator_head', 'operator');
    const reason = input.reason.trim() || refuse('missing_words', { field: 'reason' });
    const from = await parallelTo(tx, into, input.from.id, 'from');
    const { obstacles, doubled } = await mergeObstacles(tx, into.id, from.id);
    const [first] = obstacles;
    if (first) refuse(first);
    const quota = into.quota + from.quota;
    if (input.quota !== quota) refuse('quota_not_sum');
    await change(tx, into.id, input.version, { quota });
    const cancelReason = closedAs(into.name, reason);
    await change(tx, from.id, input.from.version, { cancelledAt: ctx.now, cancelReason });
    const places = await addPlaces(tx, into, from);
    await inBothRounds(tx, into.id, from.id);
    await endDoubles(tx, ctx, doubled, reason);
    const lines = await tx
      .select()
      .from(line)
      .where(and(eq(line.classId, from.id), inArray(line.state, [...LIVE_LINE_STATES])))
      .orderBy(asc(line.createdAt), asc(line.id));
    // Nobody's seat is counted twice: what the two classes held, the one of them holds.
    const knownOf = () => ({ within_unit_places: true, one_seat_in_group: true });
    await carryLines(tx, ctx, { lines, from, to: into, reason, knownOf });
    const subject = { kind: 'class', id: into.id };
    await record(tx, ctx, {
      action: 'class.merge',
      subject,
      about: [
        { kind: 'class', id: from.id },
        { kind: 'plan', id: into.planId },
      ],
      onBehalfOf,
      payload: {
        ...{ as, fromClass: from.name, toClass: into.name, fromClassId: from.id },
        ...{
          before: into.quota,
          added: from.quota,
          after: quota,
          places,
          lines: lines.length,
          doubled: doubled.length,
          reason,
        },
      },
    });
    const units = [...new Set([...lines, ...doubled].map(({ unitId }) => unitId))];
    const to = await registeringDesks(tx, plan.issuerId, units);
    await notify(tx, ctx, { kind: 'class.merge', to, subject, payload: { from: from.id, lines: lines.length } });
    return { lines: lines.length };
  });
}

/** One person, one seat: of two lines that would stand in the one class, the one that has got less far ends. */
async function endDoubles(tx: Tx, ctx: Ctx, doubled: readonly { id: string; state: string }[], reason: string) {
  // One event for each state, so that no line's history tells another's.
  for (const group of Map.groupBy(doubled, ({ state }) => state).values())
    await moveLines(tx, ctx, {
      event: 'end_double',
      lineIds: group.map(({ id }) => id),
      told: { comment: reason },
      known: { stands_twice: true },
      set: { reserveNumber: null, comment: reason },
    });
}

async function change(tx: Tx, id: string, version: number, set: Partial<ClassRow>): Promise<void> {
  const changed = await tx
    .update(courseClass)
    .set({ ...set, version: version + 1 })
    .where(and(eq(courseClass.id, id), eq(courseClass.version, version)))
    .returning({ id: courseClass.id });
  if (changed.length === 0) throw await somebodyWasFirst(tx, 'class', id);
}

/**
 * Each unit has in the one class what it had in both. Where only one of them was allotted, nobody knows how the other's
 * places were meant: all units share the quota again, until it is allotted anew.
 *
 * @returns the places by unit; null where none are allotted any more
 */
async function addPlaces(tx: Tx, into: ClassRow, from: ClassRow): Promise<Record<string, number> | null> {
  const rows = await tx
    .select()
    .from(unitPlace)
    .where(inArray(unitPlace.classId, [into.id, from.id]));
  if (rows.length === 0) return null;
  const isBoth = new Set(rows.map(({ classId }) => classId)).size === 2;
  const sums = new Map<string, number>();
  if (isBoth) for (const { unitId, places } of rows) sums.set(unitId, (sums.get(unitId) ?? 0) + places);
  await writePlaces(tx, into.id, sums);
  return isBoth ? Object.fromEntries(sums) : null;
}

/** Whoever registered for the second class in a round stands for the first in it. */
async function inBothRounds(tx: Tx, intoId: string, fromId: string): Promise<void> {
  const rows = await tx
    .select()
    .from(roundClass)
    .where(inArray(roundClass.classId, [intoId, fromId]));
  const has = new Set(rows.filter(({ classId }) => classId === intoId).map(({ roundId }) => roundId));
  const more = rows.filter(({ classId, roundId }) => classId === fromId && !has.has(roundId));
  if (more.length > 0) await tx.insert(roundClass).values(more.map((row) => ({ ...row, classId: intoId })));
}
