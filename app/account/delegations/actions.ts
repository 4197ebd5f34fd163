'use server';

import { endDelegation, lendRights } from '#db/commands/delegations.ts';
import { delegationForm, endDelegationForm } from '#domain/delegation.ts';
import { action } from '#server/action.ts';

export const lend = action({
  permission: 'account.self',
  area: 'delegations',
  schema: delegationForm,
  run: async ({ ctx, input }) => {
    await lendRights(ctx, input);
    return { redirect: '/account/delegations', done: 'lent' };
  },
});

export const end = action({
  permission: 'account.self',
  area: 'delegations',
  schema: endDelegationForm,
  run: async ({ ctx, input }) => {
    await endDelegation(ctx, input.id);
    return { redirect: '/account/delegations', done: 'ended' };
  },
});
