import ical from 'ical-generator';
import type { ClassDays, ClosingMoment } from '#db/queries/calendar-events.ts';
import { addDays, type Day } from '#domain/time/day.ts';
import type { Messages } from '#messages/messages.ts';

const HALF_AN_HOUR = 30 * 60_000;
/** Classes that an event names before the rest is counted. */
const NAMED = 3;

interface Content {
  /** Tells this calendar's events from another's, so that taking in a newer file changes them and adds none. */
  key: string;
  name: string;
  closings: readonly ClosingMoment[];
  classes: readonly (ClassDays & { note?: string })[];
  m: Messages;
  now: number;
}

/**
 * A calendar file (RFC 5545) of closings (the half hour that ends with them) and classes (whole days). No person stands
 * in it. A closing is known by the first class that it ends for and not by its moment, so that one that was moved moves
 * in a calendar that had it.
 */
export function calendarFile({ key, name, closings, classes, m, now }: Content): Response {
  const t = m.calendar;
  const calendar = ical({
    name: escaped(name),
    prodId: { company: 'So Dao Tao', product: 'So Dao Tao', language: 'VI' },
  });
  for (const { at, roundId, classes: ended } of closings)
    calendar.createEvent({
      id: `closing-${roundId}-${ended[0]?.id}-${key}@so-dao-tao`,
      stamp: new Date(now),
      start: new Date(at - HALF_AN_HOUR),
      end: new Date(at),
      summary: t.closes({ classes: listed(ended, m) }),
    });
  for (const { id, name: title, startsOn, endsOn, place, note } of classes)
    calendar.createEvent({
      id: `class-${id}-${key}@so-dao-tao`,
      stamp: new Date(now),
      start: midnight(startsOn),
      end: midnight(addDays(endsOn ?? startsOn, 1)),
      allDay: true,
      summary: t.classEvent({ name: title }),
      location: place,
      description: note ?? null,
    });
  // Each line ends with a line break, the last one too.
  return new Response(`${calendar}\r\n`, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${key}.ics"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

/** The calendar's name as the format wants texts: the library escapes those of events, and not this one. */
function escaped(name: string): string {
  return name.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

function listed(classes: ClosingMoment['classes'], m: Messages): string {
  const more = classes.length - NAMED;
  return [
    ...classes.slice(0, NAMED).map(({ name }) => name),
    ...(more > 0 ? [m.calendar.andMore({ n: more })] : []),
  ].join('; ');
}

/** Whole days are written as UTC has them. */
function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
