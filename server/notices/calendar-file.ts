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

/** A calendar file of closings (the half hour that ends with them) and classes (whole days). No person stands in it. */
export function calendarFile({ key, name, closings, classes, m, now }: Content): Response {
  const t = m.calendar;
  const calendar = ical({ name, prodId: { company: 'So Dao Tao', product: 'So Dao Tao', language: 'VI' } });
  for (const { at, roundId, classes: names } of closings)
    calendar.createEvent({
      id: `closing-${roundId}-${at}-${key}@so-dao-tao`,
      stamp: new Date(now),
      start: new Date(at - HALF_AN_HOUR),
      end: new Date(at),
      summary: t.closes({ classes: listed(names, m) }),
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
  return new Response(calendar.toString(), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${key}.ics"`,
      'Cache-Control': 'private, no-store',
    },
  });
}

function listed(names: readonly string[], m: Messages): string {
  const more = names.length - NAMED;
  return [...names.slice(0, NAMED), ...(more > 0 ? [m.calendar.andMore({ n: more })] : [])].join('; ');
}

/** Whole days are written as UTC has them. */
function midnight(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
