import { and, asc, eq, inArray } from 'drizzle-orm';
import { LIVE_LINE_STATES } from '#domain/line/machine.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { line, round, roundClass, unitPlace } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { refreshFindings } from '../lines/findings.ts';
import { moveLines } from '../lines/move.ts';
import { notify } from '../notify.ts';
import { writePlaces } from '../places/class.ts';
import { registeringDesks } from '../plans/move.ts';
import { actAs, refuse } from '../refuse.ts';
import { carryLines } from './carry.ts';
import { type ClassRow, changeClass, parallelTo, requireSeen, runningClass } from './facts.ts';
import { moveMoreTime } from './more-time.ts';
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
 * later closing and units' more time stand; the second ends as a class that was called off, with the reason.
 *
 * @throws Refusal `merge_decided`, `merge_in_submission`, `merge_vacancy`, `quota_not_sum`,
 * `not_parallel`, `missing_words`, `class_cancelled`, `plan_not_issued`, `somebody_was_first`, `not_found`
 */
export function mergeClasses(ctx: Ctx, input: Merge): Promise<{ lines: number }> {
  return command(ctx, async (tx) => {
    const { class: into, plan, place } = await runningClass(tx, ctx, input.classId);
    const { as, onBehalfOf } = actAs(ctx.viewer, place, 'consolidator', 'consolidator_head', 'operator');
    await requireSeen(tx, into, input.version);
    const reason = input.reason.trim() || refuse('missing_words', { field: 'reason' });
    const from = await parallelTo(tx, into, input.from.id, 'from');
    await requireSeen(tx, from, input.from.version);
    const { obstacles, doubled } = await mergeObstacles(tx, into.id, from.id);
    const [first] = obstacles;
    if (first) refuse(first);
    const quota = into.quota + from.quota;
    if (input.quota !== quota) refuse('quota_not_sum');
    await changeClass(tx, into, { quota });
    await changeClass(tx, from, { cancelledAt: ctx.now, cancelReason: closedAs(into.name, reason) });
    const places = await addPlaces(tx, into, from);
    const rounds = await inBothRounds(tx, into.id, from.id);
    const moreTime = await moveMoreTime(tx, ctx, from.id, into.id);
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
        ...moreTime.map(({ id }) => ({ kind: 'extension', id })),
      ],
      onBehalfOf,
      payload: {
        ...{ as, fromClass: from.name, toClass: into.name, fromClassId: from.id },
        ...{ before: into.quota, added: from.quota, after: quota, places, rounds },
        ...{ lines: lines.length, doubled: doubled.length, reason },
      },
    });
    const units = [...new Set([...lines, ...doubled, ...moreTime].map(({ unitId }) => unitId))];
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
  // What the lines that stay clashed with may be gone.
  await refreshFindings(tx, ctx.now, { lineIds: doubled.map(({ id }) => id) });
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

/**
 * Whoever could register for either of the two can register for the one: in the rounds of both, until the later moment.
 *
 * @returns the rounds in which that changed something for the class that stays
 */
async function inBothRounds(tx: Tx, intoId: string, fromId: string) {
  const rows = await tx
    .select({ at: roundClass, roundClosesAt: round.closesAt })
    .from(roundClass)
    .innerJoin(round, eq(round.id, roundClass.roundId))
    .where(inArray(roundClass.classId, [intoId, fromId]))
    .orderBy(asc(round.opensAt), asc(round.id));
  const ends = (row: (typeof rows)[number]) => row.at.closesAt ?? row.roundClosesAt;
  const has = new Map(rows.filter(({ at }) => at.classId === intoId).map((row) => [row.at.roundId, row]));
  const changed = rows.flatMap((row) => {
    const own = has.get(row.at.roundId);
    return row.at.classId === fromId && (!own || ends(own) < ends(row)) ? [{ ...row.at, classId: intoId }] : [];
  });
  for (const row of changed)
    await tx
      .insert(roundClass)
      .values(row)
      .onConflictDoUpdate({ target: [roundClass.roundId, roundClass.classId], set: { closesAt: row.closesAt } });
  return changed.map(({ roundId, closesAt }) => ({ roundId, closesAt }));
}
