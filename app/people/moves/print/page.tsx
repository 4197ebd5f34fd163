import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../../paper-list.tsx';
import { moveList } from '../list.ts';

export default async function MoveListPrint() {
  const asked = await askedBy(await requireViewer('people.read'));
  const list = await moveList(asked);
  return <PaperList asked={asked} list={list} current="people" here="/people/moves" />;
}
