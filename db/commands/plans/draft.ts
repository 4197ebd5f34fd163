import { and, eq, ne } from 'drizzle-orm';
import { type PlanInput, planInputSchema } from '#domain/plan/input.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { moveOne } from '../../move.ts';
import { issuedWithin, one } from '../../queries/scope.ts';
import { orgUnit, plan } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { actAs, refuse } from '../refuse.ts';
import { draftFor } from './facts.ts';

const OFFICE = ['consolidator', 'consolidator_head', 'operator'] as const;

/**
 * Begins a plan of an issuing unit.
 *
 * @param input.amendsPlanId the issued plan that this one amends
 * @throws Refusal `not_found`, `plan_exists` (the number is taken)
 */
export function draftPlan(
  ctx: Ctx,
  input: PlanInput & { issuerId: string; amendsPlanId?: string },
): Promise<{ id: string }> {
  const { issuerId, amendsPlanId, ...rest } = input;
  const facts = planInputSchema.parse(rest);
  return command(ctx, async (tx) => {
    const [issuer] = await tx
      .select({ id: orgUnit.id })
      .from(orgUnit)
      .where(one(orgUnit.id, issuerId, issuedWithin(ctx.viewer, 'plan.write', orgUnit.id)));
    if (!issuer) return refuse('not_found');
    const { as, onBehalfOf } = actAs(ctx.viewer, { issuerId }, ...OFFICE);
    await requireFreeNumber(tx, facts.number);
    if (amendsPlanId) await requireAmendable(tx, amendsPlanId, issuerId);
    const [made] = await tx
      .insert(plan)
      .values({ ...facts, issuerId, amendsPlanId: amendsPlanId ?? null, state: 'draft', version: 1 })
      .returning({ id: plan.id });
    const { id } = made!;
    await record(tx, ctx, {
      action: 'plan.draft',
      subject: { kind: 'plan', id },
      onBehalfOf,
      payload: { as, ...facts, issuerId, amendsPlanId },
    });
    return { id };
  });
}

/** Corrects the facts of a plan that is not issued yet. @throws Refusal `plan_not_draft`, `plan_exists`, `not_found` */
export function editPlan(ctx: Ctx, input: PlanInput & { planId: string; version: number }): Promise<void> {
  const { planId, version, ...rest } = input;
  const facts = planInputSchema.parse(rest);
  return command(ctx, async (tx) => {
    const found = await draftFor(tx, ctx, planId);
    const { as, onBehalfOf } = actAs(ctx.viewer, found.place, ...OFFICE);
    await requireFreeNumber(tx, facts.number, planId);
    await moveOne(tx, plan, 'plan', { ...found.plan, version }, facts);
    await record(tx, ctx, {
      action: 'plan.edit',
      subject: { kind: 'plan', id: planId },
      onBehalfOf,
      payload: { as, after: facts },
    });
  });
}

/** @throws Refusal `plan_exists` where another plan has the number */
export async function requireFreeNumber(tx: Tx, number: string | null, besides?: string): Promise<void> {
  if (number === null) return;
  const [same] = await tx
    .select({ id: plan.id })
    .from(plan)
    .where(and(eq(plan.number, number), besides ? ne(plan.id, besides) : undefined));
  if (same) refuse('plan_exists', { field: 'number' });
}

async function requireAmendable(tx: Tx, id: string, issuerId: string): Promise<void> {
  const [row] = await tx
    .select({ state: plan.state })
    .from(plan)
    .where(and(eq(plan.id, id), eq(plan.issuerId, issuerId)));
  if (!row) refuse('not_found');
  else if (row.state === 'draft') refuse('plan_not_issued');
}
