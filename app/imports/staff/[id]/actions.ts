'use server';

import { confirmStaffImport, discardStaffImport } from '#db/commands/imports/staff.ts';
import { staffImportFormSchema } from '#domain/list-import-form.ts';
import { action } from '#server/action.ts';

/** Takes a rehearsed staff list in, or puts it aside. */
export const settle = action({
  permission: 'people.confirm',
  area: 'imports',
  schema: staffImportFormSchema,
  run: async ({ ctx, input: { id: importId, version, verb } }) => {
    if (verb === 'discard') {
      await discardStaffImport(ctx, { importId, version });
      return { redirect: '/imports/staff', done: 'discarded' };
    }
    await confirmStaffImport(ctx, { importId, version });
    return { redirect: `/imports/staff/${importId}`, done: 'staff' };
  },
});
