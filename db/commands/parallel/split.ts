import { and, count, eq, gt, inArray, sql } from 'drizzle-orm';
import { SEATED_LINE_STATES } from '#domain/line/machine.ts';
import { splitPlaces } from '#domain/places/split.ts';
import { distinctShortName } from '#domain/plan/short-name.ts';
import type { Day } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { newId } from '../../id.ts';
import { classGroup, classNoNeed, courseClass, line, roundClass, unitPlace } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { notify } from '../notify.ts';
import { writePlaces } from '../places/class.ts';
import { registeringDesks } from '../plans/move.ts';
import { actAs, refuse } from '../refuse.ts';
import { type ClassRow, changeClass, requireSeen, runningClass } from './facts.ts';
import { copyMoreTime } from './more-time.ts';

export interface Split {
  classId: string;
  /** The class's version that was seen. */
  version: number;
  /** What the two together have. */
  total: number;
  /** What the new one has of it. */
  quota: number;
  code: string;
  name: string;
  startsOn: Day | null;
  endsOn: Day | null;
  place: string | null;
  reason: string;
}

/**
 * Makes a second, parallel class of a running one, of the same content, rules and rounds, with days, a place and a quota
 * of its own; more time that units have or asked for stands for both. People stay where they are until they are moved. Places that were allotted to units are divided, so that
 * they sum to each class's quota.
 *
 * @throws Refusal `split_leaves_none`, `seated_beyond_quota`, `class_code_taken`, `days_reversed`, `missing_words`,
 * `class_cancelled`, `plan_not_issued`, `somebody_was_first`, `not_found`
 */
export function splitClass(ctx: Ctx, input: Split): Promise<{ id: string }> {
  return command(ctx, async (tx) => {
    const { class: row, plan, place } = await runningClass(tx, ctx, input.classId);
    const { as, onBehalfOf } = actAs(ctx.viewer, place, 'consolidator', 'consolidator_head', 'operator');
    await requireSeen(tx, row, input.version);
    const reason = input.reason.trim() || refuse('missing_words', { field: 'reason' });
    const { startsOn, endsOn, quota } = input;
    if (startsOn && endsOn && endsOn < startsOn) refuse('days_reversed', { field: 'endsOn' });
    const keeps = input.total - quota;
    if (quota < 1 || keeps < 1) refuse('split_leaves_none', { field: 'quota' });
    const held = await seatedByUnit(tx, row.id);
    if ([...held.values()].reduce((sum, n) => sum + n, 0) > keeps) refuse('seated_beyond_quota', { field: 'quota' });
    const shortName = await freeNames(tx, row, input);
    const groupId = row.groupId ?? (await newGroup(tx, row));
    await changeClass(tx, row, { quota: keeps, minSize: leastOf(row, keeps), groupId });
    const id = newId();
    const facts = { code: input.code.trim(), name: input.name.trim(), quota, startsOn, endsOn, place: input.place };
    await insertAfter(tx, row, { ...facts, id, groupId, shortName, minSize: leastOf(row, quota) });
    await inSameRounds(tx, row.id, id);
    const moreTime = await copyMoreTime(tx, ctx, row.id, id);
    const places = await dividePlaces(tx, { first: row.id, second: id, keeps, quota, held });
    const subject = { kind: 'class', id: row.id };
    await record(tx, ctx, {
      action: 'class.split',
      subject,
      about: [
        { kind: 'class', id },
        { kind: 'plan', id: row.planId },
        ...moreTime.map((each) => ({ kind: 'extension', id: each.id })),
      ],
      onBehalfOf,
      payload: { as, into: { id, ...facts }, before: row.quota, after: keeps, total: input.total, places, reason },
    });
    const to = await registeringDesks(tx, plan.issuerId);
    await notify(tx, ctx, { kind: 'class.split', to, subject, payload: { into: id } });
    return { id };
  });
}

/** No class needs more people to open than it has places. */
const leastOf = ({ minSize }: ClassRow, quota: number) => (minSize === null ? null : Math.min(minSize, quota));

/** Of each unit's people, how many go up or are sent already: these cannot go over to the new class. */
async function seatedByUnit(tx: Tx, classId: string): Promise<Map<string, number>> {
  const rows = await tx
    .select({ unitId: line.unitId, n: count() })
    .from(line)
    .where(and(eq(line.classId, classId), inArray(line.state, [...SEATED_LINE_STATES])))
    .groupBy(line.unitId);
  return new Map(rows.map(({ unitId, n }) => [unitId, n]));
}

/** A short name that no other class of the plan has. @throws Refusal `class_code_taken` */
async function freeNames(tx: Tx, { planId }: ClassRow, { code, name }: Split): Promise<string> {
  const others = await tx
    .select({ code: courseClass.code, shortName: courseClass.shortName })
    .from(courseClass)
    .where(eq(courseClass.planId, planId));
  if (others.some((other) => other.code === code.trim())) refuse('class_code_taken', { field: 'code' });
  return distinctShortName(
    name.trim(),
    others.map(({ shortName }) => shortName),
  );
}

async function newGroup(tx: Tx, { planId, name }: ClassRow): Promise<string> {
  const id = newId();
  await tx.insert(classGroup).values({ id, planId, name, version: 1 });
  return id;
}

/** The new class stands right behind the one that it comes from, and is like it in all that is not told. */
async function insertAfter(tx: Tx, row: ClassRow, own: Partial<ClassRow> & { id: string }): Promise<void> {
  await tx
    .update(courseClass)
    .set({ displayOrder: sql`${courseClass.displayOrder} + 1` })
    .where(and(eq(courseClass.planId, row.planId), gt(courseClass.displayOrder, row.displayOrder)));
  await tx.insert(courseClass).values({ ...row, ...own, displayOrder: row.displayOrder + 1, version: 1 });
}

/** It closes when the first one does; and whoever needs no place in that content needs none in the new class either. */
async function inSameRounds(tx: Tx, firstId: string, id: string): Promise<void> {
  const rounds = await tx.select().from(roundClass).where(eq(roundClass.classId, firstId));
  if (rounds.length > 0) await tx.insert(roundClass).values(rounds.map((row) => ({ ...row, classId: id })));
  const noNeed = await tx.select().from(classNoNeed).where(eq(classNoNeed.classId, firstId));
  if (noNeed.length > 0) await tx.insert(classNoNeed).values(noNeed.map((row) => ({ ...row, classId: id })));
}

interface Division {
  first: string;
  second: string;
  keeps: number;
  quota: number;
  held: ReadonlyMap<string, number>;
}

/** @returns each class's places by unit; null where none were allotted */
async function dividePlaces(tx: Tx, { first, second, keeps, quota, held }: Division) {
  const rows = await tx.select().from(unitPlace).where(eq(unitPlace.classId, first)).orderBy(unitPlace.unitId);
  if (rows.length === 0) return null;
  const units = new Map(rows.map((row) => [row.unitId, row.places]));
  // Whose people were sent before places were allotted to others alone is counted with them.
  for (const unitId of held.keys()) units.set(unitId, units.get(unitId) ?? 0);
  const shares = [...units].map(([id, places]) => ({ id, places, held: held.get(id) ?? 0 }));
  const divided = splitPlaces(shares, keeps, quota);
  await writePlaces(tx, first, divided.first);
  await writePlaces(tx, second, divided.second);
  return { first: Object.fromEntries(divided.first), second: Object.fromEntries(divided.second) };
}
