import { notFound } from 'next/navigation';
import { importStart } from '#db/queries/import-start.ts';
import { fold } from '#domain/text/fold.ts';
import { formatFor } from '#messages/format.ts';
import { requestNow } from '#server/clock.ts';
import { workbookDownload } from '#server/spreadsheet/download.ts';
import { registrationTemplate } from '#server/spreadsheet/template.ts';
import { requireViewer } from '#server/viewer.ts';

/** The workbook that a unit fills in, with its people and the classes that it can still register for. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer('dossier.read');
  const dossierId = new URL(request.url).searchParams.get('dossier') ?? '';
  const start = await importStart(viewer, dossierId, await requestNow());
  if (!start) notFound();
  // A Vietnamese paper, whatever the language of the pages.
  const f = formatFor('vi');
  const bytes = await registrationTemplate({
    letterhead: [start.issuer, start.unit.title],
    plan: start.plan.number ?? '',
    people: start.staff,
    classes: start.openClasses.map(({ code, name, closesAt }) => ({
      code,
      name,
      closes: closesAt === null ? '' : f.deadline(closesAt),
    })),
  });
  return workbookDownload(bytes, `dang-ky-${fold(start.unit.title).replaceAll(' ', '-')}.xlsx`);
}
