import { notFound } from 'next/navigation';
import { classOf } from '#db/queries/classes.ts';
import { type Learner, learnersOf } from '#db/queries/results.ts';
import { messagesFor } from '#messages/messages.ts';
import type { Page } from '#server/page.ts';
import { workbookDownload } from '#server/spreadsheet/download.ts';
import { listWorkbook, type WrittenColumn } from '#server/spreadsheet/write.ts';
import { requireViewer } from '#server/viewer.ts';
import { markOf } from '../mark-of.ts';

/** The class's learners with their results, in Vietnamese for the school that fills it in, in the shape that comes back. */
export async function GET(_request: Request, { params }: Pick<Page<'classId'>, 'params'>) {
  const viewer = await requireViewer('result.read');
  const { classId } = await params;
  const found = await classOf(viewer, classId);
  if (!found) notFound();
  const m = messagesFor('vi');
  const t = m.results;
  const text = (heading: string, width: number, value: (row: Learner) => string | null): WrittenColumn<Learner> => ({
    heading,
    width,
    value,
  });
  const day = ({ result }: Learner) => result?.issuedOn ?? null;
  const bytes = await listWorkbook({
    sheetName: t.sheet,
    title: [t.title, found.name],
    columns: [
      { heading: t.number, width: 6, center: true, value: (_row, index) => index + 1 },
      text(t.who, 28, ({ name }) => name),
      text(t.birthYear, 10, ({ birth }) => birth?.slice(0, 4) ?? null),
      text(t.unit, 26, ({ unit }) => unit),
      text(t.mark, 22, (row) => {
        const mark = markOf(row);
        return mark && t.marks[mark];
      }),
      text(t.certificate, 18, ({ result }) => result?.certificateNumber ?? null),
      { heading: t.day, width: 12, value: (row) => (day(row) ? { day: day(row)! } : null) },
      text(t.note, 24, ({ result }) => result?.reason ?? null),
    ],
    rows: await learnersOf(viewer, classId),
  });
  return workbookDownload(bytes, t.fileName);
}
