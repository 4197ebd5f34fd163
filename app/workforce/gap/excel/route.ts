import { exportGap, type MeasuredPerson } from '#db/queries/gap.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay, requestNow } from '#server/clock.ts';
import { workbookDownload } from '#server/spreadsheet/download.ts';
import { listWorkbook } from '#server/spreadsheet/write.ts';
import { requireViewer } from '#server/viewer.ts';
import { gapFilterOf } from '../filter.ts';
import { lackedWords } from '../lacking.tsx';

/** Who lacks what, as the page is filtered, all of them. */
export async function GET(request: Request) {
  const viewer = await requireViewer('workforce.read');
  const filter = gapFilterOf(Object.fromEntries(new URL(request.url).searchParams));
  const { people } = await exportGap(viewer, filter, await requestNow());
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.gap;
  const c = m.catalogue;
  const text = (heading: string, width: number, value: (row: MeasuredPerson) => string | null) => ({
    heading,
    width,
    value: (row: MeasuredPerson) => value(row),
  });
  const bytes = await listWorkbook({
    sheetName: t.sheet,
    title: [t.title, t.sub({ day: f.day(await requestDay()) })],
    columns: [
      { heading: t.number, width: 6, center: true, value: (_row, index) => index + 1 },
      text(t.name, 26, (row) => row.name),
      text(t.unit, 24, (row) => row.unit),
      text(t.position, 28, (row) => row.post),
      text(t.needs.qualification, 16, ({ facts: { qualification: q } }) => q && c.qualifications[q]),
      text(t.needs.politicalTheory, 26, ({ facts: { politicalTheory: p } }) => p && c.politicalTheory[p]),
      text(t.needs.stateManagement, 26, ({ facts: { stateManagement: s } }) => s && c.stateManagement[s]),
      text(t.lacks, 50, (row) => lackedWords(row, m).join('; ')),
    ],
    rows: people,
  });
  return workbookDownload(bytes, t.file);
}
