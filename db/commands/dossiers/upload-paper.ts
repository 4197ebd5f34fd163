import { and, eq, isNull } from 'drizzle-orm';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { moveOne } from '../../move.ts';
import { attachment, dossier, file } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { keepPaper, type UploadedFile } from '../files.ts';
import { actAs, refuse } from '../refuse.ts';
import { mendableLine } from './mendable-line.ts';
import { type DossierInput, dossierFor, touchDossier } from './move.ts';
import { checkPaper, insertPaper } from './papers.ts';

/**
 * Keeps a file and attaches it to a line, in one: what cannot be attached is not kept.
 *
 * @param input.paper which of the class's papers it is, by name; null for another one
 * @throws Refusal what `keepPaper` says of the file; `already_attached` where the line has the same bytes already;
 * `no_such_paper`, `papers_locked`, `not_found`
 */
export function uploadPaper(
  ctx: Ctx,
  input: { lineId: string; paper: string | null; file: UploadedFile },
): Promise<{ id: string }> {
  return command(ctx, async (tx) => {
    const { line, found } = await mendableLine(tx, ctx, input.lineId, 'papers_locked');
    const kept = await keepPaper(tx, ctx, input.file);
    if (await isAttached(tx, line.id, kept.sha256)) refuse('already_attached');
    const paper = { fileId: kept.id, paper: input.paper };
    await checkPaper(tx, ctx, line.classId, paper);
    const id = await insertPaper(tx, ctx, line.id, paper);
    await touchDossier(tx, ctx, found, {
      action: 'attach_paper',
      lineIds: [line.id],
      payload: { ...paper, sha256: kept.sha256 },
    });
    return { id };
  });
}

/**
 * Lays the scan with the covering letter, before the sending or after it; a later one takes an earlier one's place.
 *
 * @throws Refusal `letter_unused` where the unit's setting has none; what `keepPaper` says of the file; `not_found`
 */
export function uploadLetterScan(ctx: Ctx, input: DossierInput & { file: UploadedFile }): Promise<void> {
  return command(ctx, async (tx) => {
    const found = await dossierFor(tx, ctx, input);
    const { as, onBehalfOf } = actAs(ctx.viewer, found.place, 'unit_clerk', 'unit_head', 'consolidator', 'operator');
    if (found.unit.coveringLetter === 'unused') refuse('letter_unused');
    const kept = await keepPaper(tx, ctx, input.file);
    await moveOne(tx, dossier, 'dossier', found.dossier, { letterFileId: kept.id });
    await record(tx, ctx, {
      action: 'dossier.record_letter',
      subject: { kind: 'dossier', id: found.dossier.id },
      onBehalfOf,
      payload: { as, letterFileId: kept.id, sha256: kept.sha256 },
    });
  });
}

async function isAttached(tx: Tx, lineId: string, sha256: string): Promise<boolean> {
  const rows = await tx
    .select({ id: attachment.id })
    .from(attachment)
    .innerJoin(file, eq(file.id, attachment.fileId))
    .where(and(eq(attachment.lineId, lineId), eq(file.sha256, sha256), isNull(attachment.removedAt)));
  return rows.length > 0;
}
