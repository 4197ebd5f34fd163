import { and, eq } from 'drizzle-orm';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { isManaged } from '../../queries/accounts.ts';
import { account, mail } from '../../schema.ts';

/**
 * Has a mail that was given up tried again from the beginning, at once and as if it were new.
 *
 * @throws Refusal `not_found` for a mail to an account that the viewer does not administer, `mail_not_failed`
 */
export function retryMail(ctx: Ctx, { id }: { id: string }): Promise<void> {
  return command(ctx, async (tx) => {
    const [found] = await tx
      .select({ accountId: mail.accountId })
      .from(mail)
      .innerJoin(account, eq(account.id, mail.accountId))
      .where(and(eq(mail.id, id), isManaged(ctx.viewer)));
    if (!found) throw new Refusal('not_found');
    const again = await tx
      .update(mail)
      .set({ state: 'waiting', attempts: 0, at: ctx.now, nextAt: ctx.now, claimedUntil: null, lastError: null })
      .where(and(eq(mail.id, id), eq(mail.state, 'given_up')))
      .returning({ id: mail.id });
    if (again.length === 0) throw new Refusal('mail_not_failed');
    await record(tx, ctx, {
      action: 'mail.retry',
      subject: { kind: 'account', id: found.accountId },
      payload: { mail: id },
    });
  });
}
