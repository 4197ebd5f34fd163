import { workforce } from '#db/queries/workforce.ts';
import type { StaffCounts } from '#domain/people/workforce.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { workbookDownload } from '#server/spreadsheet/download.ts';
import { listWorkbook } from '#server/spreadsheet/write.ts';
import { requireViewer } from '#server/viewer.ts';
import { countColumns } from '../columns.ts';

/** The table by unit, with the sum as its last row. */
export async function GET() {
  const viewer = await requireViewer('workforce.read');
  const table = await workforce(viewer, await requestDay());
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.workforce;
  const bytes = await listWorkbook({
    sheetName: t.sheet,
    title: [t.title, t.sub({ day: f.day(table.on) })],
    columns: [
      { heading: t.unit, width: 28, value: (row: StaffCounts & { unit: string }) => row.unit },
      ...countColumns(m).map(({ head, count }) => ({
        heading: head,
        width: 12,
        value: (row: StaffCounts & { unit: string }) => count(row),
      })),
    ],
    rows: [...table.byUnit, { ...table, unit: t.whole }],
  });
  return workbookDownload(bytes, t.file);
}
