import { and, eq, inArray, isNotNull, isNull, max, sql } from 'drizzle-orm';
import type { Day, Instant } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { account, mail, mailPreference } from '../schema.ts';
import { read } from '../store.ts';
import { rightsOn } from './sessions.ts';

/**
 * Somebody as the reader of his letters: with his own rights of a day and all that are lent to him, because a mail
 * reaches him in whatever capacity he could act. Only for choosing and naming letters, never for acting.
 */
export async function readerOf(
  { id, name, locale }: { id: string; name: string; locale: 'vi' | 'en' },
  day: Day,
): Promise<Viewer> {
  const { own, lent } = await rightsOn(id, day);
  const grants = [...own, ...lent.flatMap((one) => one.grants)];
  return { kind: 'account', accountId: id, name, locale, grants };
}

export interface DailyReader {
  id: string;
  name: string;
  locale: 'vi' | 'en';
  /** Since when his letters are gathered. */
  chosenAt: Instant;
  /** The day of his last gathering. */
  last: Day | null;
}

/** Who has a day's letters gathered, can be reached, and has no mail of this day yet. */
export async function dailyReaders(day: Day): Promise<DailyReader[]> {
  const last = max(mail.day);
  return read()
    .select({ id: account.id, name: account.name, locale: account.locale, chosenAt: mailPreference.at, last })
    .from(mailPreference)
    .innerJoin(account, eq(account.id, mailPreference.accountId))
    .leftJoin(mail, and(eq(mail.accountId, account.id), isNotNull(mail.day)))
    .where(and(eq(mailPreference.choice, 'daily'), isNotNull(account.email), isNull(account.disabledAt)))
    .groupBy(account.id, account.name, account.locale, mailPreference.at)
    .having(sql`coalesce(${last}, '') < ${day}`);
}

/** Mails that wait for their text, with whom they are for, oldest first. */
export async function unwrittenMails(limit: number) {
  return read()
    .select({
      id: mail.id,
      outboxId: mail.outboxId,
      day: mail.day,
      at: mail.at,
      accountId: mail.accountId,
      name: account.name,
      email: account.email,
      locale: account.locale,
    })
    .from(mail)
    .innerJoin(account, eq(account.id, mail.accountId))
    .where(and(sql`${mail.state} = 'waiting'`, isNull(mail.subject)))
    .orderBy(mail.nextAt, mail.id)
    .limit(limit);
}
export type UnwrittenMail = Awaited<ReturnType<typeof unwrittenMails>>[number];

/** The days before one on which these accounts had their letters gathered last, and since when they have them gathered. */
export async function gatheringsBefore(accountIds: readonly string[], day: Day) {
  if (accountIds.length === 0) return new Map<string, { chosenAt: Instant; last: Day | null }>();
  const rows = await read()
    .select({
      id: mailPreference.accountId,
      chosenAt: mailPreference.at,
      last: sql<string | null>`max(case when ${mail.day} < ${day} then ${mail.day} end)`,
    })
    .from(mailPreference)
    .leftJoin(mail, eq(mail.accountId, mailPreference.accountId))
    .where(inArray(mailPreference.accountId, [...accountIds]))
    .groupBy(mailPreference.accountId, mailPreference.at);
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}
