import { saveMailChoice } from '#db/commands/notices/preference.ts';
import { remindDue } from '#db/commands/reminders/remind.ts';
import { addDays, dayOf, instantAt } from '#domain/time/day.ts';
import { SYSTEM } from '#domain/viewer.ts';
import { handOut } from '#server/notices/hand-out.ts';
import type { Cast } from './accounts.ts';
import { actor } from './actor.ts';
import { by, moment } from './moment.ts';

/**
 * What the register's clockwork did while the world's people worked: on each day up to the visitor's it reminded the
 * units that had not answered for a closing, and on the last it wrote the mails, which nobody sends.
 */
export async function remindUntil(cast: Cast, now: number): Promise<void> {
  await saveMailChoice(by(actor(cast, 'truongphong'), '03-17', '08:00'), { choice: 'daily' });
  for (let day = dayOf(moment('03-17', '08:00')); instantAt(day, '08:30') <= now; day = addDays(day, 1))
    await remindDue({ viewer: SYSTEM, now: instantAt(day, '08:30') });
  await handOut(now);
}
