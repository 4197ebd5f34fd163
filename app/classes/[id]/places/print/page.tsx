import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../../../paper-list.tsx';
import { placesList } from '../list.ts';

export default async function PlacesListPrint({ params }: Page<'id'>) {
  const asked = await askedBy(await requireViewer('board.read'));
  const { id } = await params;
  const list = await placesList(asked, id);
  return <PaperList asked={asked} list={list} current="classes" here={`/classes/${id}/places`} />;
}
