import { saveMailChoice } from '#db/commands/notices/preference.ts';
import { markAllRead } from '#db/commands/notices/read.ts';
import { remindDue } from '#db/commands/reminders/remind.ts';
import { addDays, dayOf, instantAt } from '#domain/time/day.ts';
import { SYSTEM } from '#domain/viewer.ts';
import { handOut } from '#server/notices/hand-out.ts';
import type { Cast } from './accounts.ts';
import { actor } from './actor.ts';
import { by, moment } from './moment.ts';

/** When the clockwork of a register that runs all day gives the day's reminders. */
const REMINDED = '07:10';
/** For how many days nobody has looked at his letters: enough for a visitor to find some unread, and not all. */
const UNREAD_DAYS = 3;

/**
 * What the register's clockwork did while the world's people worked: on each day up to the visitor's it reminded the
 * units that had not answered for a closing, and on the last it wrote the mails, which nobody sends. Everybody has seen
 * his letters but for those of the last days.
 */
export async function remindUntil(cast: Cast, now: number): Promise<void> {
  await saveMailChoice(by(actor(cast, 'truongphong'), '03-17', '08:00'), { choice: 'daily' });
  for (let day = dayOf(moment('03-17', '08:00')); instantAt(day, REMINDED) <= now; day = addDays(day, 1))
    await remindDue({ viewer: SYSTEM, now: instantAt(day, REMINDED) });
  const seen = instantAt(addDays(dayOf(now), -UNREAD_DAYS), '17:00');
  for (const viewer of cast.values()) await markAllRead({ viewer, now: seen });
  await handOut(now);
}
