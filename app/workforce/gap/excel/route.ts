import { exportGap } from '#db/queries/gap.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay, requestNow } from '#server/clock.ts';
import { writeBook } from '#server/spreadsheet/book.ts';
import { workbookDownload } from '#server/spreadsheet/download.ts';
import { requireViewer } from '#server/viewer.ts';
import { gapFilterOf } from '../filter.ts';
import { peopleSheet, standardsSheet, unitsSheet } from './sheets.ts';

/** What is asked and how many lack it, by unit, and by name who lacks what: as the page is filtered, all of them. */
export async function GET(request: Request) {
  const viewer = await requireViewer('workforce.read');
  const filter = gapFilterOf(Object.fromEntries(new URL(request.url).searchParams));
  const view = await exportGap(viewer, filter, await requestNow());
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const words = { on: await requestDay(), m, f };
  return workbookDownload(
    await writeBook([unitsSheet(view, words), standardsSheet(view, words), peopleSheet(view, words)]),
    m.gap.file,
  );
}
