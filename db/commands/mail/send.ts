import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { CLAIM_MS, MAIL_FRESH_MS, MOST_ATTEMPTS, pauseAfter } from '#domain/notices/retry.ts';
import { DIALECT } from '../../dialect.ts';
import { account, mail } from '../../schema.ts';
import { read, writeAside } from '../../store.ts';

/** What a mail server may be told, and what this register may keep of its answer. */
const ERROR_LENGTH = 500;

/** Written out, because an index over some rows serves no bound value. */
const WAITS = sql`${mail.state} = 'waiting'`;

/** A mail in one process's hand. */
export interface ClaimedMail {
  id: string;
  at: number;
  attempts: number;
  subject: string;
  body: string;
  /** Null where the account has no address any more, or is disabled. */
  address: string | null;
}

/** The words of a mail and whose address it goes to, before it is sent. */
export interface Written {
  id: string;
  subject: string;
  body: string;
  address: string | null;
}

/** Keeps the text of mails, where nobody has written it meanwhile. */
export async function keepText(written: readonly Written[]): Promise<void> {
  await writeAside(async (tx) => {
    for (const { id, ...text } of written)
      await tx
        .update(mail)
        .set(text)
        .where(and(eq(mail.id, id), isNull(mail.subject)));
  });
}

/** Gives up mails that turn out to tell their reader nothing: he holds the role no more, or was told otherwise. */
export async function giveUpEmpty(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const empty = and(inArray(mail.id, [...ids]), WAITS, isNull(mail.subject));
  await giveUp(empty, 'nothing_to_tell');
}

/** Nobody has it in hand. */
const isFree = (machine: number) => or(isNull(mail.claimedUntil), lt(mail.claimedUntil, machine));

/**
 * Takes the mail that has waited longest in hand for some minutes, as one more attempt; no other process gets it
 * meanwhile. Claims follow the machine's clock, also where the register's day stands still.
 */
export async function claimMail(machine: number): Promise<ClaimedMail | undefined> {
  const free = and(WAITS, lte(mail.nextAt, machine), isNotNull(mail.subject), isFree(machine));
  // Looking costs no transaction; nearly always there is nothing.
  const [any] = await read().select({ id: mail.id }).from(mail).where(free).limit(1);
  if (!any) return undefined;
  return writeAside(async (tx) => {
    const first = tx.select({ id: mail.id }).from(mail).where(free).orderBy(asc(mail.nextAt), asc(mail.id)).limit(1);
    const [chosen] = await (DIALECT === 'pg' ? first.for('update', { skipLocked: true }) : first);
    if (!chosen) return undefined;
    const [row] = await tx
      .update(mail)
      .set({ claimedUntil: machine + CLAIM_MS, attempts: sql`${mail.attempts} + 1` })
      .where(eq(mail.id, chosen.id))
      .returning();
    const [to] = await tx
      .select({ email: account.email, disabledAt: account.disabledAt })
      .from(account)
      .where(eq(account.id, row!.accountId));
    const { id, at, attempts, subject, body } = row!;
    return { id, at, attempts, subject: subject!, body: body!, address: to?.disabledAt ? null : (to?.email ?? null) };
  });
}

/** The server took it. */
export async function markSent({ id, address }: ClaimedMail, now: number): Promise<void> {
  await writeAside((tx) =>
    tx
      .update(mail)
      .set({ state: 'sent', sentAt: now, address, claimedUntil: null, lastError: null })
      .where(and(eq(mail.id, id), eq(mail.state, 'waiting'))),
  );
}

/**
 * It was not taken: it rests, or is given up with what the server said. Whoever finds that another has taken it in hand
 * since, because his own claim had run out, leaves it to him.
 */
export async function markFailed(
  { id, attempts }: ClaimedMail,
  { error, isFinal, machine }: { error: string; isFinal: boolean; machine: number },
): Promise<void> {
  const pause = pauseAfter(attempts, isFinal);
  await writeAside((tx) =>
    tx
      .update(mail)
      .set({
        claimedUntil: null,
        lastError: error.slice(0, ERROR_LENGTH),
        ...(pause === null ? { state: 'given_up' as const } : { nextAt: machine + pause }),
      })
      .where(and(eq(mail.id, id), eq(mail.state, 'waiting'), eq(mail.attempts, attempts))),
  );
}

/**
 * Gives up what waited too long to be news, since a mail server that was missing for a month does not send the month, and
 * what was in hand as often as a mail may be without anybody's coming back to say how it went.
 */
export async function giveUpOld(now: number, machine: number): Promise<void> {
  await giveUp(and(WAITS, eq(mail.attempts, 0), lt(mail.at, now - MAIL_FRESH_MS)), 'expired');
  await giveUp(and(WAITS, gte(mail.attempts, MOST_ATTEMPTS), isFree(machine)), 'interrupted');
}

async function giveUp(which: SQL | undefined, lastError: string): Promise<void> {
  const [any] = await read().select({ id: mail.id }).from(mail).where(which).limit(1);
  if (!any) return;
  await writeAside((tx) => tx.update(mail).set({ state: 'given_up', lastError }).where(which));
}
