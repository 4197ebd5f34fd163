import { eq } from 'drizzle-orm';
import type { ImportSummary, KeptList, RefusedFile } from '#domain/list-import.ts';
import { NO_MENDS } from '#domain/list-import.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { newId } from '../../id.ts';
import { issuedWithin, one } from '../../queries/scope.ts';
import { importBatch, listImport, plan, round } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { editableDossier } from '../dossiers/move.ts';
import { refuse } from '../refuse.ts';
import { type GivenFile, keepWorkbook } from './keep-file.ts';

/** A workbook that was read and judged, waiting to be shown. */
export interface CheckedFile {
  unitId: string;
  list: KeptList;
  summary: ImportSummary;
  file: GivenFile;
}

/**
 * Keeps a unit's own workbook for its preview. Nothing of it is in the register yet.
 *
 * @throws Refusal `not_found`, `not_your_role`, `not_editable` where the dossier's list cannot be changed now;
 * `another_unit` for a workbook of another unit
 */
export function keepImport(ctx: Ctx, { dossierId, ...given }: CheckedFile & { dossierId: string }): Promise<string> {
  return command(ctx, async (tx) => {
    const { unit, round: r, as } = await editableDossier(tx, ctx, { dossierId });
    if (as === 'consolidator') refuse('not_your_role');
    if (given.unitId !== unit.id) refuse('another_unit');
    return insertImport(tx, ctx, given, { roundId: r.id, batchId: null });
  });
}

/**
 * Keeps what an office dropped at once: an import for each list, and the names of the files that are none.
 *
 * @returns the batch's id
 * @throws Refusal `not_found` for a round of nobody whose office the viewer holds
 */
export function keepBatch(
  ctx: Ctx,
  { roundId, files, refused }: { roundId: string; files: readonly CheckedFile[]; refused: RefusedFile[] },
): Promise<string> {
  return command(ctx, async (tx) => {
    const [found] = await tx
      .select({ id: round.id })
      .from(round)
      .innerJoin(plan, eq(plan.id, round.planId))
      .where(one(round.id, roundId, issuedWithin(ctx.viewer, 'import.city', plan.issuerId)));
    if (!found) refuse('not_found');
    const batchId = newId();
    await tx.insert(importBatch).values({ id: batchId, roundId, refused, at: ctx.now, byId: ctx.viewer.accountId });
    for (const given of files) await insertImport(tx, ctx, given, { roundId, batchId });
    return batchId;
  });
}

async function insertImport(
  tx: Tx,
  ctx: Ctx,
  { unitId, list, summary, file }: CheckedFile,
  place: { roundId: string; batchId: string | null },
): Promise<string> {
  const id = newId();
  await tx.insert(listImport).values({
    id,
    unitId,
    ...place,
    fileId: await keepWorkbook(tx, ctx, file),
    state: 'checked',
    preview: { list, mends: NO_MENDS, summary, changed: [], refused: [], outcome: null },
    at: ctx.now,
    byId: ctx.viewer.accountId,
    version: 1,
  });
  return id;
}
