import { digestDue, gatheredAt, gatheredFrom } from '#domain/notices/digest.ts';
import type { Day } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { type Told, unmailedBetween } from '../../queries/notices.ts';
import { type DailyReader, dailyReaders, readerOf } from '../../queries/recipients.ts';
import { workCalendar } from '../../queries/work-calendar.ts';
import { mail } from '../../schema.ts';
import { read, writeAside } from '../../store.ts';

/**
 * Once a working day, from half past seven: one mail for each account that has its letters gathered, where there are
 * any. The unique day of an account decides between processes. It runs beside the pages, one account after the other.
 *
 * @returns how many mails were made
 */
export async function gatherDay(now: number): Promise<number> {
  const day = digestDue(now, await workCalendar(read()));
  if (day === null) return 0;
  let made = 0;
  for (const one of await dailyReaders(day)) {
    const letters = await gatheredLetters(await readerOf(one, day), one, day);
    if (letters.length > 0 && (await insertGathering(one.id, day))) made += 1;
  }
  return made;
}

/** The letters that a reader's mail of a day gathers, newest first. */
export function gatheredLetters(
  reader: Viewer,
  { chosenAt, last }: Pick<DailyReader, 'chosenAt' | 'last'>,
  day: Day,
): Promise<Told[]> {
  const until = gatheredAt(day);
  return unmailedBetween(reader, { from: gatheredFrom(until, { last, chosenAt }), until });
}

async function insertGathering(accountId: string, day: Day): Promise<boolean> {
  const at = gatheredAt(day);
  const row = { accountId, day, outboxId: null, at, state: 'waiting' as const, attempts: 0, nextAt: at };
  const made = await writeAside((tx) => tx.insert(mail).values(row).onConflictDoNothing().returning({ id: mail.id }));
  return made.length > 0;
}
