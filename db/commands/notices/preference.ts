import { and, eq, isNotNull, max } from 'drizzle-orm';
import { gatheredFrom } from '#domain/notices/digest.ts';
import type { MailChoice } from '#domain/notices/states.ts';
import { dayOf, type Instant } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { inBatches } from '../../batches.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { unmailedBetween } from '../../queries/notices.ts';
import { readerOf } from '../../queries/recipients.ts';
import { account, mail, mailPreference } from '../../schema.ts';
import { type Tx, writeAside } from '../../store.ts';

/**
 * How the viewer's letters reach him by e-mail from now on: a habit, no event of the register. Choosing again what was
 * chosen changes nothing. What waited to be gathered when somebody goes back to single letters is mailed now, because no
 * gathering will take it.
 */
export async function saveMailChoice(ctx: Ctx, { choice }: { choice: MailChoice }): Promise<void> {
  const { accountId, name, locale } = ctx.viewer;
  if (accountId === null) throw new Refusal('not_found');
  const reader = await readerOf({ id: accountId, name, locale }, dayOf(ctx.now));
  const row = { choice, at: ctx.now };
  await writeAside(async (tx) => {
    const [before] = await tx.select().from(mailPreference).where(eq(mailPreference.accountId, accountId));
    if (before?.choice === choice) return;
    await tx
      .insert(mailPreference)
      .values({ accountId, ...row })
      .onConflictDoUpdate({ target: mailPreference.accountId, set: row });
    if (before?.choice === 'daily' && choice === 'each')
      await mailUngathered(tx, reader, { accountId, chosenAt: before.at, now: ctx.now });
  });
}

interface Switch {
  accountId: string;
  /** Since when letters were gathered. */
  chosenAt: Instant;
  now: Instant;
}

async function mailUngathered(tx: Tx, reader: Viewer, { accountId, chosenAt, now }: Switch): Promise<void> {
  const own = eq(mail.accountId, accountId);
  const [to] = await tx
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.id, accountId), isNotNull(account.email)));
  if (!to) return;
  const [gathered] = await tx
    .select({ last: max(mail.day) })
    .from(mail)
    .where(own);
  const from = gatheredFrom(now, { last: gathered?.last ?? null, chosenAt });
  const letters = await unmailedBetween(reader, { from, until: now }, tx);
  const rows = letters.map(({ id, at }) => ({
    ...{ accountId, outboxId: id, day: null, at },
    ...{ state: 'waiting' as const, attempts: 0, nextAt: at },
  }));
  for (const batch of inBatches(rows)) await tx.insert(mail).values(batch).onConflictDoNothing();
}
