import { and, eq, gte, isNull, or, sql } from 'drizzle-orm';
import type { GivenGrant } from '#domain/account.ts';
import { addDays, dayOf } from '#domain/time/day.ts';
import { record } from '../audit/record.ts';
import { command } from '../command.ts';
import { type Ctx, Refusal } from '../context.ts';
import { account, roleGrant } from '../schema.ts';
import type { Tx } from '../store.ts';
import { insertGrant, managedAccount } from './accounts.ts';
import { endSessions } from './sessions.ts';

/**
 * Shuts an account out from the next request on.
 *
 * @throws Refusal `out_of_reach`, `own_account`, `already_disabled`
 */
export async function disableAccount(ctx: Ctx, accountId: string): Promise<void> {
  await command(ctx, async (tx) => {
    const found = await managedAccount(tx, ctx, accountId);
    if (found.disabledAt !== null) throw new Refusal('already_disabled');
    await change(tx, accountId, { disabledAt: ctx.now });
    await record(tx, ctx, { action: 'account.disable', subject: { kind: 'account', id: accountId } });
    await endSessions(tx, ctx, accountId);
  });
}

/** Lets it in again; with its old password. @throws Refusal `out_of_reach`, `own_account`, `not_disabled` */
export async function enableAccount(ctx: Ctx, accountId: string): Promise<void> {
  await command(ctx, async (tx) => {
    const found = await managedAccount(tx, ctx, accountId);
    if (found.disabledAt === null) throw new Refusal('not_disabled');
    await change(tx, accountId, { disabledAt: null });
    await record(tx, ctx, { action: 'account.enable', subject: { kind: 'account', id: accountId } });
  });
}

/**
 * Ends all the sessions of an account, which may sign in again: a machine was left open, or lost. Returns how many.
 *
 * @throws Refusal `out_of_reach`, `own_account`
 */
export async function endSessionsOf(ctx: Ctx, accountId: string): Promise<number> {
  return command(ctx, async (tx) => {
    await managedAccount(tx, ctx, accountId);
    return endSessions(tx, ctx, accountId);
  });
}

/**
 * Gives an account a first password again, and ends its sessions.
 *
 * @param passwordHash of the password that the slip shows
 * @throws Refusal `out_of_reach`, `own_account`
 */
export async function resetPassword(ctx: Ctx, accountId: string, passwordHash: string): Promise<void> {
  await command(ctx, async (tx) => {
    await managedAccount(tx, ctx, accountId);
    await change(tx, accountId, { passwordHash, mustChangePassword: true });
    await record(tx, ctx, { action: 'account.reset_password', subject: { kind: 'account', id: accountId } });
    await endSessions(tx, ctx, accountId);
  });
}

/** Gives a right, and ends the account's sessions, so that nobody works on with rights of before. */
export async function grantRole(ctx: Ctx, accountId: string, grant: GivenGrant): Promise<void> {
  await command(ctx, async (tx) => {
    await managedAccount(tx, ctx, accountId);
    await insertGrant(tx, ctx, accountId, grant);
    await record(tx, ctx, {
      action: 'account.grant',
      subject: { kind: 'account', id: accountId },
      about: [{ kind: 'org_unit', id: grant.unitId }],
      payload: { ...grant },
    });
    await endSessions(tx, ctx, accountId);
  });
}

/**
 * Takes a right away from this very day on; that it was held until yesterday stays written.
 *
 * @throws Refusal `grant_ended` when it has ended already, `out_of_reach`, `own_account`
 */
export async function revokeRole(ctx: Ctx, accountId: string, grantId: string): Promise<void> {
  await command(ctx, async (tx) => {
    await managedAccount(tx, ctx, accountId);
    const today = dayOf(ctx.now);
    const [ended] = await tx
      .update(roleGrant)
      .set({ validTo: addDays(today, -1) })
      .where(
        and(
          eq(roleGrant.id, grantId),
          eq(roleGrant.accountId, accountId),
          or(isNull(roleGrant.validTo), gte(roleGrant.validTo, today)),
        ),
      )
      .returning({ role: roleGrant.role, unitId: roleGrant.unitId });
    if (!ended) throw new Refusal('grant_ended');
    await record(tx, ctx, {
      action: 'account.revoke',
      subject: { kind: 'account', id: accountId },
      about: [{ kind: 'org_unit', id: ended.unitId }],
      payload: { ...ended },
    });
    await endSessions(tx, ctx, accountId);
  });
}

async function change(tx: Tx, accountId: string, values: Partial<typeof account.$inferInsert>): Promise<void> {
  await tx
    .update(account)
    .set({ ...values, version: sql`${account.version} + 1` })
    .where(eq(account.id, accountId));
}
