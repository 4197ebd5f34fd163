import { and, desc, eq } from 'drizzle-orm';
import { type ImportOutcome, type KeptList, NO_MENDS } from '#domain/list-import.ts';
import { sha256 as hashOf } from '../../canonical.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { newId } from '../../id.ts';
import { summaryOf } from '../../queries/import-seen.ts';
import { targetOfRound } from '../../queries/import-target.ts';
import { file, listImport } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { refuse } from '../refuse.ts';
import { judgeKept } from './judge-kept.ts';
import { fileName, type GivenFile, keepWorkbook } from './keep-file.ts';
import { takeIn } from './take-in.ts';

export interface ImportList {
  roundId: string;
  unitId: string;
  list: KeptList;
  file: GivenFile;
  send: boolean;
}

/**
 * Takes a unit's workbook in without a preview, in one transaction: what cannot stand is left out and named. The
 * operator's way, who is never too late.
 *
 * @returns what came in, and the import under which the workbook is kept
 * @throws Refusal as `takeIn`; `not_found` for a round that there is not
 */
export function importList(ctx: Ctx, input: ImportList): Promise<ImportOutcome & { importId: string }> {
  const { roundId, unitId, list, send } = input;
  return command(ctx, async (tx) => {
    const target = (await targetOfRound(tx, roundId)) ?? refuse('not_found');
    const sha256 = hashOf(input.file.bytes);
    const earlier = await sameImport(tx, { roundId, unitId, sha256 });
    const workbook = { name: fileName(input.file.name), sha256, again: earlier !== undefined };
    const { lines } = await judgeKept(tx, ctx.now, { target, unitId, list, mends: NO_MENDS, late: true });
    const outcome = await takeIn(tx, ctx, { target, unitId, list, lines, file: workbook, send });
    if (earlier && !outcome.changed) return { ...outcome, importId: earlier };
    const importId = newId();
    await tx.insert(listImport).values({
      id: importId,
      unitId,
      roundId,
      fileId: await keepWorkbook(tx, ctx, input.file),
      state: 'confirmed',
      preview: { list, mends: NO_MENDS, summary: summaryOf(lines), changed: [], refused: [], outcome },
      at: ctx.now,
      byId: ctx.viewer.accountId,
      confirmedAt: ctx.now,
      confirmedById: ctx.viewer.accountId,
      version: 1,
    });
    return { ...outcome, importId };
  });
}

/** The last time that the very same file came in for this unit and round. */
async function sameImport(
  tx: Tx,
  { roundId, unitId, sha256 }: { roundId: string; unitId: string; sha256: string },
): Promise<string | undefined> {
  const [found] = await tx
    .select({ id: listImport.id })
    .from(listImport)
    .innerJoin(file, eq(file.id, listImport.fileId))
    .where(
      and(
        eq(listImport.roundId, roundId),
        eq(listImport.unitId, unitId),
        eq(listImport.state, 'confirmed'),
        eq(file.sha256, sha256),
      ),
    )
    .orderBy(desc(listImport.at), desc(listImport.id))
    .limit(1);
  return found?.id;
}
