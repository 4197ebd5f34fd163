import { resetPassword } from '#db/commands/account-steps.ts';
import { createAccount } from '#db/commands/accounts.ts';
import type { Ctx } from '#db/context.ts';
import { hashPassword } from '#db/password.ts';
import { managedAccountById } from '#db/queries/accounts.ts';
import { unitsWithin } from '#db/queries/units.ts';
import type { NewAccountInput } from '#domain/account-forms.ts';
import { dayOf } from '#domain/time/day.ts';
import { messagesFor } from '#messages/messages.ts';
import { ownAddress, passwordOfPress, type Slip } from './slips.ts';

/** Makes one account with its first right, and its slip. @throws Refusal as `createAccount` does */
export async function createWithSlip(ctx: Ctx, input: NewAccountInput): Promise<{ slips: Slip[] }> {
  const { name, title, email, username, ...grant } = input;
  const password = passwordOfPress(ctx, username);
  await createAccount(ctx, { name, title, email, username, password, grants: [grant] });
  const m = messagesFor(ctx.viewer.locale);
  const units = await unitsWithin(ctx.viewer, 'account.manage', dayOf(ctx.now));
  const unit = units.find(({ id }) => id === grant.unitId)?.title ?? '';
  const role = m.auth.account.rightAt({ role: m.roles.names[grant.role], unit });
  return { slips: [{ name, role, username, password, address: await ownAddress() }] };
}

/** Gives an account a new first password, and its slip. @throws Refusal as `resetPassword` does */
export async function resetWithSlip(ctx: Ctx, accountId: string): Promise<{ slips: Slip[] }> {
  const found = await managedAccountById(ctx.viewer, accountId, { day: dayOf(ctx.now), now: ctx.now });
  const username = found?.username ?? '';
  const password = passwordOfPress(ctx, username);
  await resetPassword(ctx, accountId, await hashPassword(password));
  const m = messagesFor(ctx.viewer.locale);
  const role = [...new Set(found?.grants.map((grant) => m.roles.names[grant.role]))].join(', ');
  return { slips: [{ name: found?.name ?? '', role, username, password, address: await ownAddress() }] };
}
