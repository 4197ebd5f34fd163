import { and, eq } from 'drizzle-orm';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { somebodyWasFirst } from '../../move.ts';
import { courseClass } from '../../schema.ts';
import { notify } from '../notify.ts';
import { actAs, refuse } from '../refuse.ts';
import { runningPlanFor } from './facts.ts';
import { registeringDesks } from './move.ts';

/**
 * Sets which papers units attach to each line of a class, by name: the organiser's notice, which tells them, often comes
 * after the plan was issued. Lines that were sent already are not asked for them any more.
 *
 * @throws Refusal `plan_not_issued`, `somebody_was_first`, `not_found`
 */
export function setClassPapers(
  ctx: Ctx,
  input: { classId: string; version: number; papers: readonly string[] },
): Promise<void> {
  const { classId, version } = input;
  const papers = [...new Set(input.papers.map((paper) => paper.trim().normalize()).filter(Boolean))];
  return command(ctx, async (tx) => {
    const [row] = await tx.select().from(courseClass).where(eq(courseClass.id, classId));
    if (!row) return refuse('not_found');
    const found = await runningPlanFor(tx, ctx, row.planId);
    const { as, onBehalfOf } = actAs(ctx.viewer, found.place, 'consolidator', 'consolidator_head', 'operator');
    const changed = await tx
      .update(courseClass)
      .set({ papers, version: version + 1 })
      .where(and(eq(courseClass.id, classId), eq(courseClass.version, version)))
      .returning({ id: courseClass.id });
    if (changed.length === 0) throw await somebodyWasFirst(tx, 'class', classId);
    const subject = { kind: 'class', id: classId };
    const payload = { as, before: row.papers, after: papers };
    await record(tx, ctx, { action: 'class.set_papers', subject, onBehalfOf, payload });
    const to = await registeringDesks(tx, found.plan.issuerId);
    await notify(tx, ctx, { kind: 'class.set_papers', to, subject, payload: { papers } });
  });
}
