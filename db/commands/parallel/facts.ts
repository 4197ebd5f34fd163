import { and, count, eq, inArray, ne } from 'drizzle-orm';
import { LIVE_LINE_STATES } from '#domain/line/machine.ts';
import { ACCEPTED_LINE_STATES } from '#domain/places/use.ts';
import type { Ctx } from '../../context.ts';
import { somebodyWasFirst } from '../../move.ts';
import { courseClass, line } from '../../schema.ts';
import type { Db, Tx } from '../../store.ts';
import { runningPlanFor } from '../plans/facts.ts';
import { refuse } from '../refuse.ts';

export type ClassRow = typeof courseClass.$inferSelect;

/** A class of a plan that runs and that the viewer keeps, and how he stands to it. @throws Refusal as `runningPlanFor` */
export async function runningClass(tx: Tx, ctx: Ctx, classId: string) {
  const [row] = await tx.select().from(courseClass).where(eq(courseClass.id, classId));
  if (!row) return refuse('not_found');
  const { plan, place } = await runningPlanFor(tx, ctx, row.planId);
  if (row.cancelledAt !== null) refuse('class_cancelled');
  return { class: row, plan, place };
}

/**
 * Nobody has changed the class since it was seen. Asked before anything that was typed is judged: whoever presses twice,
 * or comes second, is told that, and not of a code or a quota that was still right when it was typed.
 *
 * @throws Refusal `somebody_was_first`
 */
export async function requireSeen(tx: Tx, { id, version }: ClassRow, seen: number): Promise<void> {
  if (version !== seen) throw await somebodyWasFirst(tx, 'class', id);
}

/** Changes a class that is as it was seen, and counts its version up. */
export async function changeClass(tx: Tx, { id, version }: ClassRow, set: Partial<ClassRow>): Promise<void> {
  await tx
    .update(courseClass)
    .set({ ...set, version: version + 1 })
    .where(eq(courseClass.id, id));
}

/**
 * Another class of the same group, that still is held.
 *
 * @throws Refusal `not_found`, `not_parallel`, `class_cancelled`, all of them at the field where it was chosen
 */
export async function parallelTo(tx: Tx, { id, planId, groupId }: ClassRow, otherId: string, field: string) {
  const [other] = await tx
    .select()
    .from(courseClass)
    .where(and(eq(courseClass.id, otherId), eq(courseClass.planId, planId)));
  if (!other) return refuse('not_found', { field });
  if (groupId === null || other.groupId !== groupId || other.id === id) refuse('not_parallel', { field });
  if (other.cancelledAt !== null) refuse('class_cancelled', { field });
  return other;
}

/** How many people stand in each class whose registration was sent, and how many of its places somebody holds. */
export async function standingIn(db: Db, classIds: readonly string[]) {
  const standing = new Map(classIds.map((id) => [id, { registered: 0, accepted: 0 }]));
  if (classIds.length === 0) return standing;
  const rows = await db
    .select({ classId: line.classId, state: line.state, n: count() })
    .from(line)
    .where(
      and(inArray(line.classId, [...classIds]), inArray(line.state, [...LIVE_LINE_STATES]), ne(line.state, 'draft')),
    )
    .groupBy(line.classId, line.state);
  for (const { classId, state, n } of rows) {
    const own = standing.get(classId)!;
    own.registered += n;
    if ((ACCEPTED_LINE_STATES as readonly string[]).includes(state)) own.accepted += n;
  }
  return standing;
}
