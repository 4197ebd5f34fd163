import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../../../paper-list.tsx';
import { rankingList } from '../list.ts';

export default async function RankingListPrint({ params }: Page<'id'>) {
  const asked = await askedBy(await requireViewer('board.read'));
  const { id } = await params;
  const list = await rankingList(asked, id);
  return <PaperList asked={asked} list={list} current="classes" here={`/classes/${id}/ranking`} />;
}
