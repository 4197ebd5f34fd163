'use server';

import { endOtherSessions, endSession } from '#db/commands/sessions.ts';
import { noFields, sessionForm } from '#domain/own-account-form.ts';
import { action } from '#server/action.ts';

export const endMySession = action({
  permission: 'account.self',
  area: 'auth',
  schema: sessionForm,
  run: async ({ ctx, input }) => {
    await endSession(ctx, input.id);
    return { redirect: '/account/sessions', done: 'session_ended' };
  },
});

export const endMyOtherSessions = action({
  permission: 'account.self',
  area: 'auth',
  schema: noFields,
  run: async ({ ctx }) => {
    await endOtherSessions(ctx);
    return { redirect: '/account/sessions', done: 'others_ended' };
  },
});
