import { dayOf, timeOf } from '#domain/time/day.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** Until when something is possible: midnight is said as the end of the day before it, which is how notices put it. */
export function closingWords(at: number, m: Messages, f: Format): string {
  return timeOf(at) === '00:00' ? m.dossier.endOfDay({ day: f.day(dayOf(at - 1)) }) : f.deadline(at);
}
