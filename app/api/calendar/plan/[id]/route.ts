import { notFound } from 'next/navigation';
import { planCalendar } from '#db/queries/calendar-events.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { calendarFile } from '#server/notices/calendar-file.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';

/** `/api/calendar/plan/ID.ics`: a plan's closings and classes. */
export async function GET(_request: Request, { params }: Pick<Page<'id'>, 'params'>) {
  const viewer = await requireViewer('plan.read');
  const { id: file } = await params;
  const id = file.replace(/\.ics$/, '');
  const found = file === id ? undefined : await planCalendar(viewer, id);
  if (!found) notFound();
  const m = messagesFor(viewer.locale);
  const name = found.number ? m.calendar.planFile({ number: found.number }) : found.title;
  const { classes, closings } = found;
  return calendarFile({ key: `ke-hoach-${id.slice(-12)}`, name, classes, closings, m, now: await requestNow() });
}
