import { judgeKept } from '#db/commands/imports/judge-kept.ts';
import { type CheckedFile, keepBatch, keepImport } from '#db/commands/imports/keep.ts';
import type { GivenFile } from '#db/commands/imports/keep-file.ts';
import { type Ctx, Refusal } from '#db/context.ts';
import { summaryOf } from '#db/queries/import-seen.ts';
import { dossierPlace } from '#db/queries/import-start.ts';
import { type ImportCatalogue, type ImportTarget, importCatalogue, targetOfRound } from '#db/queries/import-target.ts';
import { read } from '#db/store.ts';
import { BATCH_FILES, keptList, NO_MENDS, type RefusedFile } from '#domain/list-import.ts';
import { readUnitList } from './read-list.ts';

/**
 * Takes a unit's own workbook: reads it, makes sure that it is that unit's, and keeps it for the preview.
 *
 * @returns the import's id
 * @throws Refusal as `readUnitList` and `keepImport`
 */
export async function receiveWorkbook(ctx: Ctx, dossierId: string, file: GivenFile): Promise<string> {
  const place = await dossierPlace(ctx.viewer, dossierId);
  if (!place) throw new Refusal('not_found');
  const { target } = place;
  const catalogue = await importCatalogue(read(), target, ctx.now);
  const checked = await check(ctx, file, { target, catalogue, late: false });
  return keepImport(ctx, { dossierId, ...checked });
}

/**
 * Takes the workbooks of many units at once: each is recognised by its letterhead, and those that are no unit's list
 * are named with the reason.
 *
 * @returns the batch's id
 * @throws Refusal `no_file`, `too_many_files`, `not_found` for a round that the viewer's office does not have
 */
export async function receiveBatch(ctx: Ctx, roundId: string, files: readonly GivenFile[]): Promise<string> {
  if (files.length === 0) throw new Refusal('no_file');
  if (files.length > BATCH_FILES) throw new Refusal('too_many_files');
  const target = await targetOfRound(read(), roundId);
  if (!target) throw new Refusal('not_found');
  const catalogue = await importCatalogue(read(), target, ctx.now);
  const checked: CheckedFile[] = [];
  const refused: RefusedFile[] = [];
  for (const file of files) {
    try {
      checked.push(await check(ctx, file, { target, catalogue, late: true }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push({ file: file.name.normalize().toWellFormed(), codes: error.reasons.map(({ code }) => code) });
    }
  }
  return keepBatch(ctx, { roundId, files: checked, refused });
}

async function check(
  { now }: Ctx,
  file: GivenFile,
  { target, catalogue, late }: { target: ImportTarget; catalogue: ImportCatalogue; late: boolean },
): Promise<CheckedFile> {
  const read_ = await readUnitList(file.bytes, catalogue);
  const unitId = catalogue.units.find(({ code }) => code === read_.unitCode)!.id;
  const list = keptList(read_);
  const { lines } = await judgeKept(read(), now, { target, unitId, list, mends: NO_MENDS, late });
  return { unitId, list, summary: summaryOf(lines), file };
}

/** The files of a posted form: a field that was left empty comes as a file without a name. */
export async function filesOf(form: FormData): Promise<GivenFile[]> {
  const files = form.getAll('file').filter((value) => value instanceof File && value.name !== '') as File[];
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}
