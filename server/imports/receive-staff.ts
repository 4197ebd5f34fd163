import { importStaff } from '#db/commands/import-staff.ts';
import { fileName, type GivenFile } from '#db/commands/imports/keep-file.ts';
import { keepStaffImport } from '#db/commands/imports/staff.ts';
import type { Ctx } from '#db/context.ts';
import { storable } from '#domain/list-import.ts';
import { readStaff } from './read-staff.ts';

/**
 * Takes a staff list: reads it, rehearses its import, and keeps both for whoever gave it to confirm.
 *
 * @returns the import's id
 * @throws Refusal as `readStaff` and `importStaff`
 */
export async function receiveStaffList(ctx: Ctx, file: GivenFile): Promise<string> {
  const list = await readStaff(file.bytes, ctx.now);
  // The words of cells without a meaning are not kept: the file is.
  const rows = storable(list.rows.map((row) => ({ ...row, raw: {} })));
  const how = { file: fileName(file.name), asOf: list.asOf, check: true };
  const result = await importStaff({ ...ctx, key: undefined }, rows, how);
  const unknownColumns = list.unknownColumns.map(({ heading }) => heading);
  const report = { ...result, unknownColumns, problems: rows.flatMap(({ problems }) => problems) };
  return keepStaffImport(ctx, { file, rows, asOf: list.asOf, report });
}
