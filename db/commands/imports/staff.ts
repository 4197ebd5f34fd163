import { and, eq } from 'drizzle-orm';
import type { StaffRow } from '#domain/list-rows.ts';
import type { StaffImportReport, StaffImportResult } from '#domain/people/staff-import.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { newId } from '../../id.ts';
import { moveOne, somebodyWasFirst } from '../../move.ts';
import { file, staffImport } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { importStaffIn } from '../import-staff.ts';
import { refuse } from '../refuse.ts';
import { type GivenFile, keepWorkbook } from './keep-file.ts';
import type { ImportInput } from './waiting.ts';

/** Keeps a staff list that was rehearsed, with what the rehearsal found, until whoever gave it confirms it. */
export function keepStaffImport(
  ctx: Ctx,
  given: { file: GivenFile; rows: StaffRow[]; asOf: string | null; report: StaffImportReport },
): Promise<string> {
  const { rows, asOf, report } = given;
  return command(ctx, async (tx) => {
    const id = newId();
    const fileId = await keepWorkbook(tx, ctx, given.file);
    const columns = { fileId, rows, asOf, report, at: ctx.now, byId: ctx.viewer.accountId };
    await tx.insert(staffImport).values({ id, ...columns, state: 'checked', version: 1 });
    return id;
  });
}

/**
 * Takes a rehearsed staff list into the register.
 *
 * @throws Refusal `not_found` for a list of somebody else, `not_waiting`, `somebody_was_first`, or as `importStaff`
 */
export function confirmStaffImport(ctx: Ctx, input: ImportInput): Promise<StaffImportResult> {
  return command(ctx, async (tx) => {
    const { row, fileName } = await waiting(tx, ctx, input);
    const result = await importStaffIn(tx, ctx, row.rows, { file: fileName, asOf: row.asOf });
    const report = { ...row.report, ...result };
    await moveOne(tx, staffImport, 'staff_import', row, { state: 'confirmed', confirmedAt: ctx.now, report });
    return result;
  });
}

/** Puts a rehearsed staff list aside. */
export function discardStaffImport(ctx: Ctx, input: ImportInput): Promise<void> {
  return command(ctx, async (tx) => {
    const { row } = await waiting(tx, ctx, input);
    await moveOne(tx, staffImport, 'staff_import', row, { state: 'discarded' });
  });
}

async function waiting(tx: Tx, ctx: Ctx, { importId, version }: ImportInput) {
  const [found] = await tx
    .select({ row: staffImport, fileName: file.name })
    .from(staffImport)
    .innerJoin(file, eq(file.id, staffImport.fileId))
    .where(and(eq(staffImport.id, importId), eq(staffImport.byId, ctx.viewer.accountId ?? '')));
  if (!found) return refuse('not_found');
  if (found.row.state !== 'checked') refuse('not_waiting');
  if (version !== undefined && found.row.version !== version)
    throw await somebodyWasFirst(tx, 'staff_import', importId);
  return found;
}
