'use server';

import { remindSilent } from '#db/commands/reminders/press.ts';
import { remindForm } from '#domain/notices/forms.ts';
import { action } from '#server/action.ts';

export const remind = action({
  permission: 'round.remind',
  area: 'notices',
  schema: remindForm,
  run: async ({ ctx, input: { id } }) => {
    await remindSilent(ctx, { roundId: id });
    return { redirect: `/board/${id}/silent`, done: 'reminded' };
  },
});
