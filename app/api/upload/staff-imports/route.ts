import { refuse } from '#db/commands/refuse.ts';
import { filesOf } from '#server/imports/receive.ts';
import { receiveStaffList } from '#server/imports/receive-staff.ts';
import { MAX_FILE_BYTES } from '#server/spreadsheet/limits.ts';
import { upload } from '#server/upload.ts';

/** A list of staff, as Home Affairs keeps it. */
export const POST = upload({
  permission: 'people.confirm',
  limit: MAX_FILE_BYTES + 100_000,
  run: async ({ ctx, form }) => {
    const [file = refuse('no_file')] = await filesOf(form);
    return { redirect: `/imports/staff/${await receiveStaffList(ctx, file)}` };
  },
});
