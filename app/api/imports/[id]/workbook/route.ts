import { notFound } from 'next/navigation';
import { importDetail, importFile } from '#db/queries/import-page.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { annotatedWorkbook } from '#server/imports/annotated.ts';
import { errorsByRow } from '#server/imports/error-words.ts';
import { workbookDownload } from '#server/spreadsheet/download.ts';
import { requireViewer } from '#server/viewer.ts';

/** The uploaded list, with a column that says what is wrong in each row. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/api/imports/[id]/workbook'>,
): Promise<Response> {
  const viewer = await requireViewer('dossier.read');
  const { id } = await params;
  const now = await requestNow();
  const detail = await importDetail(viewer, id, now);
  const file = detail && (await importFile(viewer, id));
  if (!detail || !file) notFound();
  const m = messagesFor(viewer.locale);
  const errors = await errorsByRow(detail, m, formatFor(viewer.locale));
  const bytes = await annotatedWorkbook(file.content, {
    roundId: detail.round.id,
    now,
    heading: m.workbook.errors,
    errors,
  });
  return workbookDownload(bytes, `${file.name.replace(/\.xlsx?$/i, '')} - ${m.workbook.errors}.xlsx`);
}
