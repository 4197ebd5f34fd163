import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../paper-list.tsx';
import { unitList } from '../list.ts';

export default async function UnitListPrint() {
  const asked = await askedBy(await requireViewer('unit.manage'));
  const list = await unitList(asked);
  return <PaperList asked={asked} list={list} current="units" here="/units" />;
}
