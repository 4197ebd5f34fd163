import { and, count, eq, inArray } from 'drizzle-orm';
import { type LineState, lineMachine } from '#domain/line/machine.ts';
import type { PlanNeed } from '#domain/plan/machine.ts';
import { actorsFor, type Viewer } from '#domain/viewer.ts';
import type { Ctx } from '../../context.ts';
import { issuedWithin, one } from '../../queries/scope.ts';
import { courseClass, line, plan, round } from '../../schema.ts';
import type { Db, Tx } from '../../store.ts';
import { refuse } from '../refuse.ts';

/** Whoever only drafted, and whatever is over, keeps no plan open. */
const UNCONCLUDED = lineMachine.states.filter((state) => state !== 'draft' && !lineMachine.final.includes(state));

/** A plan's facts for its deciding table, and in which capacities the viewer stands to it. */
export async function planFacts(db: Db, viewer: Viewer, row: typeof plan.$inferSelect) {
  const { id } = row;
  const [classes] = await db.select({ n: count() }).from(courseClass).where(eq(courseClass.planId, id));
  const [rounds] = await db.select({ n: count() }).from(round).where(eq(round.planId, id));
  const [open] = await db
    .select({ n: count() })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .where(and(eq(courseClass.planId, id), inArray(line.state, UNCONCLUDED as LineState[])));
  const holds: Record<PlanNeed, boolean> = {
    has_number: row.number !== null && row.issuedOn !== null,
    has_classes: (classes?.n ?? 0) > 0,
    has_round: (rounds?.n ?? 0) > 0,
    all_lines_concluded: (open?.n ?? 0) === 0,
  };
  const place = { issuerId: row.issuerId };
  return { plan: row, place, holds, actors: actorsFor(viewer, place) };
}
export type PlanRecord = Awaited<ReturnType<typeof planFacts>>;

/**
 * A plan as the viewer may keep it.
 *
 * @throws Refusal `not_found` where the viewer keeps no plans of its issuer
 */
export async function planFor(tx: Tx, ctx: Ctx, id: string): Promise<PlanRecord> {
  const [row] = await tx
    .select()
    .from(plan)
    .where(one(plan.id, id, issuedWithin(ctx.viewer, 'plan.write', plan.issuerId)));
  if (!row) return refuse('not_found');
  return planFacts(tx, ctx.viewer, row);
}

/** A plan whose classes and facts can still be changed. @throws Refusal `plan_not_draft`; `not_found` */
export async function draftFor(tx: Tx, ctx: Ctx, id: string): Promise<PlanRecord> {
  const found = await planFor(tx, ctx, id);
  if (found.plan.state !== 'draft') refuse('plan_not_draft');
  return found;
}

/** A plan that runs, so that units can register for its classes. @throws Refusal `plan_not_issued`; `not_found` */
export async function runningPlanFor(tx: Tx, ctx: Ctx, id: string): Promise<PlanRecord> {
  const found = await planFor(tx, ctx, id);
  if (found.plan.state !== 'issued' && found.plan.state !== 'in_progress') refuse('plan_not_issued');
  return found;
}
