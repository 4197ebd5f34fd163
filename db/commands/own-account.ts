import { and, eq, isNull, sql } from 'drizzle-orm';
import { record } from '../audit/record.ts';
import { command } from '../command.ts';
import { type Ctx, Refusal } from '../context.ts';
import { account } from '../schema.ts';
import { writeAside } from '../store.ts';
import { endSessions, insertSession } from './sessions.ts';

/** The language in which the viewer reads pages: a habit, no event of the register. */
export async function setLocale(ctx: Ctx, locale: 'vi' | 'en'): Promise<void> {
  await writeAside((tx) => tx.update(account).set({ locale }).where(own(ctx)));
}

/** How the viewer can be reached about a dossier; `null` where it is not said. */
export async function saveContact(ctx: Ctx, contact: { email: string | null; phone: string | null }): Promise<void> {
  await command(ctx, async (tx) => {
    await tx
      .update(account)
      .set({ ...contact, version: sql`${account.version} + 1` })
      .where(own(ctx));
    await record(tx, ctx, {
      action: 'account.contact',
      subject: subjectOf(ctx),
      onBehalfOf: null,
      payload: { ...contact },
    });
  });
}

/**
 * Gives the viewer a password of its own choice, ends every session of the account, also the one in which this is asked,
 * and begins a new one: a cookie that was copied before is worth nothing after. Returns the new session's id.
 *
 * @param passwords the hash that was verified, so that a password changed meanwhile is not overwritten, and the new one
 * @throws Refusal `password_wrong` when the verified hash is no longer the account's
 */
export async function changeOwnPassword(
  ctx: Ctx,
  passwords: { verified: string; next: string },
  userAgent: string | null,
): Promise<string> {
  return command(ctx, async (tx) => {
    const changed = await tx
      .update(account)
      .set({ passwordHash: passwords.next, mustChangePassword: false, version: sql`${account.version} + 1` })
      .where(and(own(ctx), eq(account.passwordHash, passwords.verified), isNull(account.disabledAt)))
      .returning({ id: account.id });
    if (changed.length === 0) throw new Refusal('password_wrong');
    await record(tx, ctx, { action: 'account.password', subject: subjectOf(ctx), onBehalfOf: null });
    await endSessions(tx, ctx, ctx.viewer.accountId ?? '');
    return insertSession(tx, ctx, userAgent);
  });
}

/** Keeps a password just verified under today's cost instead of an older, lower one: the same password, so no event. */
export async function strengthenHash(accountId: string, verified: string, next: string): Promise<void> {
  await writeAside((tx) =>
    tx
      .update(account)
      .set({ passwordHash: next })
      .where(and(eq(account.id, accountId), eq(account.passwordHash, verified))),
  );
}

const own = (ctx: Ctx) => eq(account.id, ctx.viewer.accountId ?? '');
const subjectOf = (ctx: Ctx) => ({ kind: 'account', id: ctx.viewer.accountId ?? '' });
