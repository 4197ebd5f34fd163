import { ownClasses } from '#db/queries/calendar-events.ts';
import { closingDates } from '#db/queries/closing-dates.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { calendarFile } from '#server/notices/calendar-file.ts';
import { requireViewer } from '#server/viewer.ts';

/** The closings that are still ahead of the viewer, and the classes of his unit's people and his own. */
export async function GET() {
  const viewer = await requireViewer('account.self');
  const now = await requestNow();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const ahead = permits(viewer, 'plan.read') ? await closingDates(viewer, now) : [];
  const t = m.calendar;
  return calendarFile({
    key: 'so-dao-tao',
    name: t.mineName,
    closings: ahead,
    classes: (await ownClasses(viewer)).map(({ lines, isOwn, ...row }) => ({
      ...row,
      note: [lines > 0 ? t.lines({ lines: f.lines(lines) }) : null, isOwn ? t.own : null].filter(Boolean).join('\n'),
    })),
    m,
    now,
  });
}
