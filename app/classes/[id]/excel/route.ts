import { notFound } from 'next/navigation';
import { classOf } from '#db/queries/classes.ts';
import { conditionNames } from '#db/queries/condition-names.ts';
import { exportLines } from '#db/queries/lines.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import type { Page } from '#server/page.ts';
import { workbookDownload } from '#server/spreadsheet/download.ts';
import { listWorkbook } from '#server/spreadsheet/write.ts';
import { requireViewer } from '#server/viewer.ts';
import { filtersFrom, lineFilters } from '../filters.ts';
import { lineColumns } from './columns.ts';

/** The class's list as it is filtered on screen, with what is in each line's way in words. */
export async function GET(request: Request, { params }: Pick<Page<'id'>, 'params'>) {
  const viewer = await requireViewer('class.read');
  const { id } = await params;
  const found = await classOf(viewer, id);
  if (!found) notFound();
  const now = await requestNow();
  const filters = filtersFrom(Object.fromEntries(new URL(request.url).searchParams));
  const lines = await exportLines(viewer, id, lineFilters(filters), now);
  const names = await conditionNames(lines.flatMap(({ findings }) => findings.map(({ detail }) => detail)));
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.classes;
  const women = lines.filter((line) => line.person.gender === 'F').length;
  const units = new Set(lines.map((line) => line.unit.id)).size;
  const bytes = await listWorkbook({
    sheetName: t.excel.sheet,
    title: [
      found.name,
      `${t.shown({ lines: f.lines(lines.length), units, women })} · ${t.excel.asOf({ at: f.instant(now) })}`,
    ],
    columns: lineColumns(names, m, f),
    rows: lines,
  });
  return workbookDownload(bytes, t.excel.file({ code: found.code }));
}
