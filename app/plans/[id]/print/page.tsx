import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../../paper-list.tsx';
import { planClasses } from '../list.ts';

export default async function PlanClassesPrint({ params }: Page<'id'>) {
  const asked = await askedBy(await requireViewer('plan.read'));
  const { id } = await params;
  const list = await planClasses(asked, id);
  return <PaperList asked={asked} list={list} current="plans" here={`/plans/${id}`} />;
}
