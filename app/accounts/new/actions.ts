'use server';

import { newAccountForm } from '#domain/account-forms.ts';
import { createWithSlip } from '#server/action/one-account.ts';
import { action } from '#server/action.ts';

export const createOne = action({
  permission: 'account.manage',
  area: 'admin',
  schema: newAccountForm,
  run: async ({ ctx, input }) => ({ done: 'created', data: await createWithSlip(ctx, input) }),
});
