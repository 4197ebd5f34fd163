'use server';

import { askExtension } from '#db/commands/plans/extensions.ts';
import { askExtensionForm } from '#domain/plan/extension-form.ts';
import { action } from '#server/action.ts';

export const ask = action({
  permission: 'extension.ask',
  area: 'dossier',
  schema: askExtensionForm,
  run: async ({ ctx, input }) => {
    await askExtension(ctx, input);
    return { redirect: '/extensions', done: 'asked' };
  },
});
