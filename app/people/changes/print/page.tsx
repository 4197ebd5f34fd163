import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../../paper-list.tsx';
import { changeList } from '../list.ts';

export default async function ChangeListPrint() {
  const asked = await askedBy(await requireViewer('people.confirm'));
  const list = await changeList(asked);
  return <PaperList asked={asked} list={list} current="people" here="/people/changes" />;
}
