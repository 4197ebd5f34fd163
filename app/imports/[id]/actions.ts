'use server';

import { confirmImport, discardImport, mendImport } from '#db/commands/imports/confirm.ts';
import { importFormSchema, mendsOf, readSeals } from '#domain/list-import-form.ts';
import { action } from '#server/action.ts';

/** Everything that can be pressed on the preview of a list. */
export const settle = action({
  permission: 'dossier.move',
  area: 'imports',
  schema: importFormSchema,
  run: async ({ ctx, input }) => {
    const { id: importId, version, verb } = input;
    const page = `/imports/${importId}`;
    const mends = mendsOf(input);
    if (verb === 'discard') {
      await discardImport(ctx, { importId, version });
      return { redirect: input.back, done: 'discarded' };
    }
    if (verb === 'check' || verb === 'leave_open') {
      await mendImport(ctx, { importId, version, mends, leaveOpen: verb === 'leave_open' });
      return { redirect: page, done: 'checked' };
    }
    const confirmed = await confirmImport(ctx, { importId, version, mends, seen: readSeals(input.seen) });
    if (confirmed.kind === 'open') return { redirect: `${page}?refused=lines_open` };
    return { redirect: page, done: confirmed.kind === 'done' ? 'confirmed' : 'look_again' };
  },
});
