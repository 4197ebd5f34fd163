import type { Ctx } from '../../context.ts';
import { one, within } from '../../queries/scope.ts';
import { line } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { actAs, refuse } from '../refuse.ts';
import { isEditable } from './facts.ts';
import { dossierFor } from './move.ts';

/**
 * A line in which the unit may still put words and papers: a draft while the list can be changed, or one that came back
 * to be mended.
 *
 * @param locked what is refused where neither is so
 */
export async function mendableLine(tx: Tx, ctx: Ctx, lineId: string, locked: 'not_editable' | 'papers_locked') {
  const [row] = await tx
    .select()
    .from(line)
    .where(one(line.id, lineId, within(ctx.viewer, 'line.read', line.unitId)));
  if (!row) return refuse('not_found');
  const found = await dossierFor(tx, ctx, { dossierId: row.dossierId });
  const acting = actAs(ctx.viewer, found.place, 'unit_clerk', 'unit_head', 'consolidator', 'operator');
  const isOpenDraft = row.state === 'draft' && isEditable(found.dossier);
  if (!isOpenDraft && row.state !== 'needs_fix') refuse(locked);
  return { line: row, found: { ...found, ...acting } };
}
