import { notFound } from 'next/navigation';
import { tally } from '#domain/eligibility/standard-gap.ts';
import { bookName, queryOf } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { workbookDownload } from '#server/spreadsheet/download.ts';
import { listWorkbook, type WrittenColumn } from '#server/spreadsheet/write.ts';
import { requireViewer } from '#server/viewer.ts';
import { askedGap } from '../asked.ts';
import { STAGES } from '../stages.tsx';
import { type UnitStages, unitStages } from '../unit-stages.ts';

/** Before and after the plan by unit, with the sum as its last row. */
export async function GET(request: Request, { params }: Pick<Page<'id'>, 'params'>) {
  const asked = await askedBy(await requireViewer('workforce.read'));
  const { id } = await params;
  const found = await askedGap(asked, id, queryOf(request));
  if (!found) notFound();
  const { gap, bindings, title, lines } = found;
  const { m } = asked;
  const t = m.gap;
  const whole: UnitStages = {
    ...{ unitId: '', unit: t.whole },
    ...{ before: tally(gap.before), decided: tally(gap.decided), sent: tally(gap.sent) },
  };
  const bytes = await listWorkbook<UnitStages>({
    sheetName: t.plan.sheet,
    title: [title, ...lines],
    columns: [
      { heading: t.unit, width: 28, value: ({ unit }) => unit },
      { heading: m.workforce.total, width: 10, value: ({ before }) => before.of },
      ...bindings.flatMap((binding) =>
        STAGES.flatMap((stage): WrittenColumn<UnitStages>[] => {
          const what = t.plan.column({ what: t.below[binding], stage: t.plan.stages[stage] });
          return [
            { heading: t.peopleHead({ what }), width: 16, value: (row) => row[stage][binding].people },
            { heading: t.turnsHead({ what }), width: 16, value: (row) => row[stage][binding].turns },
          ];
        }),
      ),
    ],
    rows: [...unitStages(gap), whole],
  });
  return workbookDownload(bytes, bookName(title, asked));
}
