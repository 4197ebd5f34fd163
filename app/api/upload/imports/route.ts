import { refuse } from '#db/commands/refuse.ts';
import { filesOf, receiveWorkbook } from '#server/imports/receive.ts';
import { MAX_FILE_BYTES } from '#server/spreadsheet/limits.ts';
import { upload } from '#server/upload.ts';

/** A unit's own workbook; a little more than the file for the rest of the form. */
export const POST = upload({
  permission: 'import.unit',
  limit: MAX_FILE_BYTES + 100_000,
  run: async ({ ctx, form }) => {
    const [file = refuse('no_file')] = await filesOf(form);
    const id = await receiveWorkbook(ctx, String(form.get('dossier') ?? ''), file);
    return { redirect: `/imports/${id}` };
  },
});
