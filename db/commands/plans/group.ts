import { and, eq } from 'drizzle-orm';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { newId } from '../../id.ts';
import { somebodyWasFirst } from '../../move.ts';
import { classGroup, courseClass } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { actAs, refuse } from '../refuse.ts';
import { runningPlanFor } from './facts.ts';

export interface Grouping {
  classId: string;
  /** The class's version that was seen. */
  version: number;
  /** A group that the plan has; left out for none, or for a new one. */
  groupId?: string;
  /** A new group, by its name. */
  name?: string;
}

/**
 * Puts a class into a group of parallel classes of one content, where one person gets one seat, or takes it out again.
 * Who holds two seats already keeps them until somebody settles it: neither goes up meanwhile.
 *
 * @throws Refusal `somebody_was_first`, `plan_not_issued`, `not_found` also for a group of another plan
 */
export function setGroup(ctx: Ctx, input: Grouping): Promise<void> {
  const { classId, version } = input;
  return command(ctx, async (tx) => {
    const [row] = await tx.select().from(courseClass).where(eq(courseClass.id, classId));
    if (!row) return refuse('not_found');
    const found = await runningPlanFor(tx, ctx, row.planId);
    const { as, onBehalfOf } = actAs(ctx.viewer, found.place, 'consolidator', 'consolidator_head', 'operator');
    const groupId = await groupFor(tx, row.planId, input);
    const changed = await tx
      .update(courseClass)
      .set({ groupId, version: version + 1 })
      .where(and(eq(courseClass.id, classId), eq(courseClass.version, version)))
      .returning({ id: courseClass.id });
    if (changed.length === 0) throw await somebodyWasFirst(tx, 'class', classId);
    await record(tx, ctx, {
      action: 'class.group',
      subject: { kind: 'class', id: classId },
      onBehalfOf,
      payload: { as, before: row.groupId, after: groupId },
    });
  });
}

async function groupFor(tx: Tx, planId: string, { groupId, name }: Grouping): Promise<string | null> {
  const words = name?.trim();
  if (words) {
    const id = newId();
    await tx.insert(classGroup).values({ id, planId, name: words, version: 1 });
    return id;
  }
  if (!groupId) return null;
  const [group] = await tx
    .select({ id: classGroup.id })
    .from(classGroup)
    .where(and(eq(classGroup.id, groupId), eq(classGroup.planId, planId)));
  return group ? group.id : refuse('not_found', { field: 'group' });
}
