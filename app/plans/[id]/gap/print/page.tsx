import { notFound } from 'next/navigation';
import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperFrame } from '../../../../paper-list.tsx';
import { askedGap } from '../asked.ts';
import { Stages } from '../stages.tsx';
import { StandardsBefore } from '../standards-before.tsx';
import { UnitsBefore } from '../units-before.tsx';

/** Standards before and after a plan on paper. */
export default async function PlanGapPrint({ params, searchParams }: Page<'id'>) {
  const asked = await askedBy(await requireViewer('workforce.read'));
  const { id } = await params;
  const query = await searchParams;
  const found = await askedGap(asked, id, query);
  if (!found) notFound();
  const { gap, bindings, title, lines } = found;
  const { m, f } = asked;
  return (
    <PaperFrame asked={asked} title={title} lines={lines} current="plans" here={`/plans/${id}/gap`} query={query}>
      <div className="stack landscape">
        <Stages gap={gap} bindings={bindings} m={m} f={f} />
        <StandardsBefore gap={gap} m={m} f={f} />
        <UnitsBefore gap={gap} bindings={bindings} m={m} f={f} />
      </div>
    </PaperFrame>
  );
}
