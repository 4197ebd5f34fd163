'use server';

import { passwordForm } from '#domain/own-account-form.ts';
import { changePassword } from '#server/action/own-password.ts';
import { action } from '#server/action.ts';

export const changeMyPassword = action({
  permission: 'account.self',
  withFirstPassword: true,
  area: 'auth',
  schema: passwordForm,
  run: async ({ ctx, input }) => {
    await changePassword(ctx, { current: input.currentPassword, next: input.nextPassword });
    return ctx.viewer.mustChangePassword ? { redirect: '/' } : { redirect: '/account', done: 'password_changed' };
  },
});
