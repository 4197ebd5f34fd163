'use server';

import { accountsByUnitForm, accountsListForm } from '#domain/account-forms.ts';
import { createByUnits, createFromList } from '#server/action/many-accounts.ts';
import { action } from '#server/action.ts';

export const createManyByUnit = action({
  permission: 'account.manage',
  area: 'admin',
  schema: accountsByUnitForm,
  run: ({ ctx, input }) => createByUnits(ctx, input),
});

export const createManyFromList = action({
  permission: 'account.manage',
  area: 'admin',
  schema: accountsListForm,
  run: ({ ctx, input }) => createFromList(ctx, input),
});
