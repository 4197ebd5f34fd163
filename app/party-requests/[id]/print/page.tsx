import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../../paper-list.tsx';
import { askedLines } from '../list.ts';

export default async function AskedLinesPrint({ params }: Page<'id'>) {
  const asked = await askedBy(await requireViewer('opinion.read'));
  const { id } = await params;
  const list = await askedLines(asked, id);
  return <PaperList asked={asked} list={list} current="party-requests" here={`/party-requests/${id}`} />;
}
