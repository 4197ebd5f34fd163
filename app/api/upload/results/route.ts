import { refuse } from '#db/commands/refuse.ts';
import { filesOf } from '#server/imports/receive.ts';
import { receiveResults } from '#server/results/receive.ts';
import { MAX_FILE_BYTES } from '#server/spreadsheet/limits.ts';
import { upload, uploadedText } from '#server/upload.ts';

/** A school's list of results, which fills the class's entry form. */
export const POST = upload({
  permission: 'result.write',
  limit: MAX_FILE_BYTES + 100_000,
  run: async ({ ctx, form }) => {
    const [file = refuse('no_file')] = await filesOf(form);
    const classId = uploadedText(form, 'class');
    await receiveResults(ctx, classId, file);
    return { redirect: `/results/${encodeURIComponent(classId)}`, done: 'list_filled' };
  },
});
