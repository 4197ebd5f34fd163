import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../paper-list.tsx';
import { workforceList } from '../list.ts';

export default async function WorkforceListPrint() {
  const asked = await askedBy(await requireViewer('workforce.read'));
  const list = await workforceList(asked);
  return <PaperList asked={asked} list={list} current="workforce" here="/workforce" />;
}
