import { notFound } from 'next/navigation';
import { planGap } from '#db/queries/plan-gap.ts';
import { tally } from '#domain/eligibility/standard-gap.ts';
import { BINDINGS } from '#domain/eligibility/standards.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { workbookDownload } from '#server/spreadsheet/download.ts';
import { listWorkbook, type WrittenColumn } from '#server/spreadsheet/write.ts';
import { requireViewer } from '#server/viewer.ts';
import { STAGES } from '../stages.tsx';
import { type UnitStages, unitStages } from '../unit-stages.ts';

/** Before and after the plan by unit, with the sum as its last row. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('workforce.read');
  const { id } = await params;
  const unitId = new URL(request.url).searchParams.get('unit') || undefined;
  const on = await requestDay();
  const gap = await planGap(viewer, id, { unitId }, on);
  if (!gap) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.gap;
  const bindings = BINDINGS.filter((binding) => gap.standards.some((standard) => standard.binding === binding));
  const whole: UnitStages = {
    ...{ unitId: '', unit: t.whole },
    ...{ before: tally(gap.before), decided: tally(gap.decided), sent: tally(gap.sent) },
  };
  const named = gap.plan.number ? m.plans.named({ number: gap.plan.number }) : gap.plan.title;
  const bytes = await listWorkbook<UnitStages>({
    sheetName: t.plan.sheet,
    title: [t.plan.title, t.plan.sub({ plan: named, day: f.day(on) })],
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
  return workbookDownload(bytes, t.plan.file);
}
