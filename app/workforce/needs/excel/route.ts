import { exportNeeds } from '#db/queries/needs.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { writeBook } from '#server/spreadsheet/book.ts';
import { workbookDownload } from '#server/spreadsheet/download.ts';
import { requireViewer } from '#server/viewer.ts';
import { carriedSheet, contentsSheet, peopleSheet, unitsSheet } from './sheets.ts';

/** The draft of next year's needs as a workbook: by content, by unit, by name, and what was carried over. */
export async function GET(request: Request) {
  const viewer = await requireViewer('workforce.read');
  const unitId = new URL(request.url).searchParams.get('unit') || undefined;
  const needs = await exportNeeds(viewer, { unitId }, await requestNow());
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const sheets = [
    contentsSheet(needs, m),
    unitsSheet(needs, m),
    peopleSheet(needs, m, f),
    ...(needs.carried.length > 0 ? [carriedSheet(needs, m)] : []),
  ];
  return workbookDownload(await writeBook(sheets), m.gap.next.file({ year: needs.year }));
}
