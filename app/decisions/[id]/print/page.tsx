import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../../paper-list.tsx';
import { annexList } from '../list.ts';

export default async function AnnexListPrint({ params }: Page<'id'>) {
  const asked = await askedBy(await requireViewer('decision.read'));
  const { id } = await params;
  const list = await annexList(asked, id);
  return <PaperList asked={asked} list={list} current="decisions" here={`/decisions/${id}`} />;
}
