import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../paper-list.tsx';
import { planList } from '../list.ts';

export default async function PlanListPrint() {
  const asked = await askedBy(await requireViewer('plan.read'));
  const list = await planList(asked);
  return <PaperList asked={asked} list={list} current="plans" here="/plans" />;
}
