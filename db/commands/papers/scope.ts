import { and, eq, inArray } from 'drizzle-orm';
import { reachOf } from '#domain/permissions.ts';
import type { Ctx } from '../../context.ts';
import { orgUnitAncestor } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { actAs, refuse } from '../refuse.ts';

/**
 * In which capacity, and for whom, the viewer changes what a unit's papers bear: he keeps those of his government and of
 * every unit below it. @throws Refusal `not_found` outside what he reaches
 */
export async function paperOffice(tx: Tx, ctx: Ctx, unitId: string) {
  const reach = reachOf(ctx.viewer, 'paper.write');
  const [office] = await tx
    .select({ issuerId: orgUnitAncestor.ancestorId })
    .from(orgUnitAncestor)
    .where(
      and(
        eq(orgUnitAncestor.descendantId, unitId),
        reach ? inArray(orgUnitAncestor.ancestorId, reach.below) : undefined,
      ),
    )
    .limit(1);
  if (!office) return refuse('not_found');
  return actAs(ctx.viewer, office, 'consolidator', 'consolidator_head', 'operator');
}
