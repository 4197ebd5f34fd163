import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../../context.ts';
import { somebodyWasFirst } from '../../move.ts';
import { courseClass, unitPlace } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { planFor } from '../plans/facts.ts';
import { actAs, refuse } from '../refuse.ts';

/**
 * A class whose places the viewer may allot, with what is allotted now; nobody else has changed the class since it was
 * seen, and its version is counted up.
 *
 * @throws Refusal `not_found`, `not_your_role`, `class_cancelled`, `plan_not_issued`, `somebody_was_first`
 */
export async function classToAllot(tx: Tx, ctx: Ctx, input: { classId: string; version: number }, more: number = 0) {
  const { classId, version } = input;
  const [row] = await tx.select().from(courseClass).where(eq(courseClass.id, classId));
  if (!row) return refuse('not_found');
  const { plan, place } = await planFor(tx, ctx, row.planId);
  const capacity = actAs(ctx.viewer, place, 'consolidator', 'consolidator_head', 'operator');
  if (row.cancelledAt !== null) refuse('class_cancelled');
  if (plan.state === 'closed') refuse('plan_not_issued');
  const quota = row.quota + more;
  const changed = await tx
    .update(courseClass)
    .set({ quota, version: version + 1 })
    .where(and(eq(courseClass.id, classId), eq(courseClass.version, version)))
    .returning({ id: courseClass.id });
  if (changed.length === 0) throw await somebodyWasFirst(tx, 'class', classId);
  const before = await tx.select().from(unitPlace).where(eq(unitPlace.classId, classId));
  return { ...row, quota, issuerId: plan.issuerId, ...capacity, before };
}

/** Writes a class's places anew, with one statement for what was and one for what is. */
export async function writePlaces(tx: Tx, classId: string, places: ReadonlyMap<string, number>): Promise<void> {
  await tx.delete(unitPlace).where(eq(unitPlace.classId, classId));
  const rows = [...places].map(([unitId, n]) => ({ classId, unitId, places: n, version: 1 }));
  if (rows.length > 0) await tx.insert(unitPlace).values(rows);
}
