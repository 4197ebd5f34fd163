import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../paper-list.tsx';
import { requestList } from '../list.ts';

export default async function RequestListPrint() {
  const asked = await askedBy(await requireViewer('opinion.read'));
  const list = await requestList(asked);
  return <PaperList asked={asked} list={list} current="party-requests" here="/party-requests" />;
}
