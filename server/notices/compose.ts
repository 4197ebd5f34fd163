import { gatheredLetters } from '#db/commands/mail/gather.ts';
import { keepText, type Written } from '#db/commands/mail/send.ts';
import { noticeRecords } from '#db/queries/notice-records.ts';
import { noticeById, type Told } from '#db/queries/notices.ts';
import { gatheringsBefore, readerOf, type UnwrittenMail, unwrittenMails } from '#db/queries/recipients.ts';
import { workCalendar } from '#db/queries/work-calendar.ts';
import { read } from '#db/store.ts';
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
 * may see; it runs beside the pages, one recipient after the other.
 *
 * @returns how many were written
 */
export async function composeMails({ origin, now }: Place): Promise<number> {
  let written = 0;
  for (;;) {
    const mails = await unwrittenMails(MAILS);
    if (mails.length === 0) return written;
    for (const own of Map.groupBy(mails, ({ accountId }) => accountId).values())
      await keepText(await writeFor(own, { origin, now }));
    written += mails.length;
  }
}

/** The texts of mails to one recipient. */
async function writeFor(mails: UnwrittenMail[], place: Place): Promise<Written[]> {
  const { accountId: id, name, locale, email } = mails[0]!;
  const reader = await readerOf({ id, name, locale }, dayOf(place.now));
  const told = await Promise.all(mails.map((one) => lettersOfMail(one, reader)));
  const records = await noticeRecords(reader, told.flat(), place.now);
  return mails.map((one, i) => ({ id: one.id, address: email, ...textOf(one, told[i] ?? [], reader, records, place) }));
}

async function lettersOfMail({ outboxId, day }: UnwrittenMail, reader: Viewer): Promise<Told[]> {
  if (outboxId !== null) {
    const letter = await noticeById(reader, outboxId);
    return letter ? [letter] : [];
  }
  if (day === null) return [];
  const known = (await gatheringsBefore([reader.accountId ?? ''], day)).get(reader.accountId ?? '');
  return gatheredLetters(reader, known ?? { chosenAt: 0, last: null }, day, await workCalendar(read()));
}

function textOf(
  { day, name }: UnwrittenMail,
  letters: readonly Told[],
  { locale }: Viewer,
  records: Records,
  { origin, now }: Place,
): { subject: string; body: string } {
  const m = messagesFor(locale);
  const f = formatFor(locale);
  const t = m.notices.letter;
  const told = letters.slice(0, TOLD).map((letter) => {
    const words = noticeWords(letter, records, { m, f, now });
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
