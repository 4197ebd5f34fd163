import { notFound } from 'next/navigation';
import { planGap } from '#db/queries/plan-gap.ts';
import { unitsWithin } from '#db/queries/units.ts';
import { BINDINGS } from '#domain/eligibility/standards.ts';
import { askedBy, countWords, filterWords } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperFrame } from '../../../../paper-list.tsx';
import { Stages } from '../stages.tsx';
import { StandardsBefore } from '../standards-before.tsx';
import { UnitsBefore } from '../units-before.tsx';

/** Standards before and after a plan on paper. */
export default async function PlanGapPrint({ params, searchParams }: Page<'id'>) {
  const asked = await askedBy(await requireViewer('workforce.read'));
  const { viewer, m, f, on } = asked;
  const { id } = await params;
  const query = await searchParams;
  const unitId = typeof query.unit === 'string' && query.unit !== '' ? query.unit : undefined;
  const gap = await planGap(viewer, id, { unitId }, on);
  if (!gap) notFound();
  const t = m.gap.plan;
  const unit = (await unitsWithin(viewer, 'workforce.read', on)).find((one) => one.id === unitId);
  const named = gap.plan.number ? m.plans.named({ number: gap.plan.number }) : gap.plan.title;
  const bindings = BINDINGS.filter((binding) => gap.standards.some((standard) => standard.binding === binding));
  return (
    <PaperFrame
      asked={asked}
      title={t.title}
      lines={[
        t.sub({ plan: named, day: f.day(on) }),
        filterWords(m, [[m.gap.unit, unitId && (unit?.title ?? unitId)]]),
        countWords(asked, f.people(gap.before.length)),
      ]}
      current="plans"
      here={`/plans/${id}/gap`}
      query={query}
    >
      <div className="stack landscape">
        <Stages gap={gap} bindings={bindings} m={m} f={f} />
        <StandardsBefore gap={gap} m={m} f={f} />
        <UnitsBefore gap={gap} bindings={bindings} m={m} f={f} />
      </div>
    </PaperFrame>
  );
}
