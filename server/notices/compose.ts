import { gatheredLetters } from '#db/commands/mail/gather.ts';
import { giveUpEmpty, keepText, type Written } from '#db/commands/mail/send.ts';
import { noticeRecords } from '#db/queries/notice-records.ts';
import { noticeById, type Told } from '#db/queries/notices.ts';
import { gatheringsBefore, readerOf, type UnwrittenMail, unwrittenMails } from '#db/queries/recipients.ts';
import { gatheredAt } from '#domain/notices/digest.ts';
import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { noticeWords, type Records } from './words.ts';

const MAILS = 200;
/** Letters that a day's mail tells one by one. */
const TOLD = 50;

interface Place {
  /** Where the register is reached, for the links. */
  origin: string;
  now: number;
}

/**
 * Writes the text of the mails that have none, in each recipient's language and with the names of those records that he
 * may see; it runs beside the pages, one recipient after the other. A mail none of whose letters is his to read any more
 * is given up, not sent empty.
 *
 * @returns how many were seen to
 */
export async function composeMails({ origin, now }: Place): Promise<number> {
  let written = 0;
  for (;;) {
    const mails = await unwrittenMails(MAILS);
    if (mails.length === 0) return written;
    for (const own of Map.groupBy(mails, ({ accountId }) => accountId).values()) await writeFor(own, { origin, now });
    written += mails.length;
  }
}

/** Writes the texts of mails to one recipient. */
async function writeFor(mails: UnwrittenMail[], place: Place): Promise<void> {
  const { accountId: id, name, locale, email } = mails[0]!;
  const reader = await readerOf({ id, name, locale }, dayOf(place.now));
  const told = await Promise.all(mails.map(async (one) => ({ one, letters: await lettersOfMail(one, reader) })));
  const records = await noticeRecords(
    reader,
    told.flatMap(({ letters }) => letters),
    place.now,
  );
  const [full, empty] = [
    told.filter(({ letters }) => letters.length > 0),
    told.filter(({ letters }) => !letters.length),
  ];
  const written = full.map(
    ({ one, letters }): Written => ({
      id: one.id,
      address: email,
      ...textOf(one, letters, reader, records, place.origin),
    }),
  );
  await keepText(written);
  await giveUpEmpty(empty.map(({ one }) => one.id));
}

async function lettersOfMail({ outboxId, day }: UnwrittenMail, reader: Viewer): Promise<Told[]> {
  if (outboxId !== null) {
    const letter = await noticeById(reader, outboxId);
    return letter ? [letter] : [];
  }
  if (day === null) return [];
  const known = (await gatheringsBefore([reader.accountId ?? ''], day)).get(reader.accountId ?? '');
  const { chosenAt = 0, last = null } = known ?? {};
  // What he has chosen since says nothing about a gathering that was made.
  return gatheredLetters(reader, { chosenAt: chosenAt > gatheredAt(day) ? 0 : chosenAt, last }, day);
}

function textOf(
  { day, name, at }: UnwrittenMail,
  letters: readonly Told[],
  { locale }: Viewer,
  records: Records,
  origin: string,
): { subject: string; body: string } {
  const m = messagesFor(locale);
  const f = formatFor(locale);
  const t = m.notices.letter;
  const told = letters.slice(0, TOLD).map((letter) => {
    // As of the mail's own moment, which is its date: whoever composes it may come late.
    const words = noticeWords(letter, records, { m, f, now: at });
    const url = `${origin}/notices/${letter.id}`;
    return { words, text: [words.what, words.record, words.detail, t.link({ url })].filter(Boolean).join('\n') };
  });
  const [first] = told;
  const subject = day
    ? t.subjectDay({ n: letters.length, day: f.day(day) })
    : t.subject({ what: first?.words.what ?? m.notices.title, record: first?.words.record ?? '' });
  const more = letters.length - told.length;
  const parts = [
    t.greeting({ name }),
    ...told.map(({ text }) => text),
    ...(more > 0 ? [t.more({ n: more })] : []),
    ...(day ? [t.all({ url: `${origin}/notices` })] : []),
    t.foot,
  ];
  return { subject, body: `${parts.join('\n\n')}\n` };
}
