'use server';

import { sendBatch } from '#db/commands/imports/send-batch.ts';
import { batchFormSchema } from '#domain/list-import-form.ts';
import { action } from '#server/action.ts';

/** Sends the chosen lists on their units' behalf, each by itself. */
export const send = action({
  permission: 'import.city',
  area: 'imports',
  schema: batchFormSchema,
  run: async ({ ctx, input: { batch, imports } }) => {
    await sendBatch(ctx, { importIds: imports });
    return { redirect: `/imports/city/${batch}`, done: 'sent' };
  },
});
