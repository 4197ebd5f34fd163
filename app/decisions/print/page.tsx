import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../paper-list.tsx';
import { decisionList } from '../list.ts';

export default async function DecisionListPrint() {
  const asked = await askedBy(await requireViewer('decision.read'));
  const list = await decisionList(asked);
  return <PaperList asked={asked} list={list} current="decisions" here="/decisions" />;
}
