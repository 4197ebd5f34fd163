import { and, eq, inArray } from 'drizzle-orm';
import type { Permission } from '#domain/permissions.ts';
import type { Ctx } from '../../context.ts';
import { within } from '../../queries/scope.ts';
import { dossier, line, plan, round } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { refuse } from '../refuse.ts';

/**
 * The lines with these ids, all of which the viewer's permission must reach.
 *
 * @throws Refusal `nothing_chosen`; `not_found` for each id that he does not reach
 */
export async function visibleLines(tx: Tx, ctx: Ctx, permission: Permission, lineIds: readonly string[]) {
  const ids = [...new Set(lineIds)];
  if (ids.length === 0) refuse('nothing_chosen');
  const rows = await tx
    .select({ line, dossierState: dossier.state, issuerId: plan.issuerId })
    .from(line)
    .innerJoin(dossier, eq(dossier.id, line.dossierId))
    .innerJoin(round, eq(round.id, dossier.roundId))
    .innerJoin(plan, eq(plan.id, round.planId))
    .where(and(inArray(line.id, ids), within(ctx.viewer, permission, line.unitId)));
  const known = new Set(rows.map((row) => row.line.id));
  const strange = ids.filter((id) => !known.has(id));
  if (strange.length > 0) refuse('not_found', { subjectIds: strange });
  return rows;
}

/** One line that the viewer's permission reaches. */
export async function visibleLine(tx: Tx, ctx: Ctx, permission: Permission, lineId: string) {
  const [row] = await visibleLines(tx, ctx, permission, [lineId]);
  return row!;
}
