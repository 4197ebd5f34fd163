'use server';

import { disableAccount, enableAccount, endSessionsOf, grantRole, revokeRole } from '#db/commands/account-steps.ts';
import { endDelegation } from '#db/commands/delegations.ts';
import { accountStepForm, grantForm, revokeForm } from '#domain/account-forms.ts';
import { endLendingForm } from '#domain/delegation.ts';
import { resetWithSlip } from '#server/action/one-account.ts';
import { action } from '#server/action.ts';

export const disable = action({
  permission: 'account.manage',
  area: 'admin',
  schema: accountStepForm,
  run: async ({ ctx, input }) => {
    await disableAccount(ctx, input.id);
    return { done: 'disabled', redirect: `/accounts/${input.id}` };
  },
});

export const enable = action({
  permission: 'account.manage',
  area: 'admin',
  schema: accountStepForm,
  run: async ({ ctx, input }) => {
    await enableAccount(ctx, input.id);
    return { done: 'enabled', redirect: `/accounts/${input.id}` };
  },
});

export const endAllSessions = action({
  permission: 'account.manage',
  area: 'admin',
  schema: accountStepForm,
  run: async ({ ctx, input }) => {
    await endSessionsOf(ctx, input.id);
    return { done: 'sessions_ended', redirect: `/accounts/${input.id}` };
  },
});

export const reset = action({
  permission: 'account.manage',
  area: 'admin',
  schema: accountStepForm,
  run: async ({ ctx, input }) => ({ done: 'reset', data: await resetWithSlip(ctx, input.id) }),
});

export const grant = action({
  permission: 'account.manage',
  area: 'admin',
  schema: grantForm,
  run: async ({ ctx, input: { id, ...given } }) => {
    await grantRole(ctx, id, given);
    return { done: 'granted', redirect: `/accounts/${id}` };
  },
});

export const revoke = action({
  permission: 'account.manage',
  area: 'admin',
  schema: revokeForm,
  run: async ({ ctx, input }) => {
    await revokeRole(ctx, input.id, input.grantId);
    return { done: 'revoked', redirect: `/accounts/${input.id}` };
  },
});

export const endLending = action({
  permission: 'account.manage',
  area: 'delegations',
  schema: endLendingForm,
  run: async ({ ctx, input }) => {
    await endDelegation(ctx, input.id);
    return { done: 'lending_ended', redirect: `/accounts/${input.accountId}` };
  },
});
