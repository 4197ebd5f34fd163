import { and, eq } from 'drizzle-orm';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { within } from '../../queries/scope.ts';
import { dossier, orgUnit, orgUnitAncestor, plan, round } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { actAs, refuse } from '../refuse.ts';

/**
 * Opens the unit's dossier in a round, or finds the one that is open already: a unit has one in each round.
 *
 * @throws Refusal `not_found` for a round or unit that the viewer does not reach; `plan_not_issued`;
 * `unit_does_not_register`; `not_your_role`
 */
export function openDossier(
  ctx: Ctx,
  input: { roundId: string; unitId: string },
): Promise<{ id: string; opened: boolean }> {
  return command(ctx, (tx) => openDossierIn(tx, ctx, input));
}

/** As `openDossier`, inside another command's transaction. */
export async function openDossierIn(
  tx: Tx,
  ctx: Ctx,
  { roundId, unitId }: { roundId: string; unitId: string },
): Promise<{ id: string; opened: boolean }> {
  const found = await unitInRound(tx, ctx, roundId, unitId);
  if (!found) return refuse('not_found');
  const place = { unitId, forwarderId: found.unit.forwarderId, issuerId: found.issuerId };
  const { as, onBehalfOf } = actAs(ctx.viewer, place, 'unit_clerk', 'unit_head', 'consolidator', 'operator');
  if (found.planState !== 'issued' && found.planState !== 'in_progress') refuse('plan_not_issued');
  if (!found.unit.registers) refuse('unit_does_not_register');
  const [existing] = await tx
    .select({ id: dossier.id })
    .from(dossier)
    .where(and(eq(dossier.roundId, roundId), eq(dossier.unitId, unitId)));
  if (existing) return { id: existing.id, opened: false };
  const [made] = await tx
    .insert(dossier)
    .values({ unitId, roundId, state: 'draft', openedAt: ctx.now, onBehalf: false, late: false, version: 1 })
    .returning({ id: dossier.id });
  const { id } = made!;
  await record(tx, ctx, {
    action: 'dossier.open',
    subject: { kind: 'dossier', id },
    about: [{ kind: 'unit', id: unitId }],
    onBehalfOf,
    payload: { as, unitId, roundId },
  });
  return { id, opened: true };
}

/** The unit, if it stands below the round's issuer and the viewer reaches it. */
async function unitInRound(tx: Tx, ctx: Ctx, roundId: string, unitId: string) {
  const [found] = await tx
    .select({ unit: orgUnit, issuerId: plan.issuerId, planState: plan.state })
    .from(round)
    .innerJoin(plan, eq(plan.id, round.planId))
    .innerJoin(orgUnitAncestor, eq(orgUnitAncestor.ancestorId, plan.issuerId))
    .innerJoin(orgUnit, eq(orgUnit.id, orgUnitAncestor.descendantId))
    .where(and(eq(round.id, roundId), eq(orgUnit.id, unitId), within(ctx.viewer, 'dossier.read', orgUnit.id)));
  return found;
}
