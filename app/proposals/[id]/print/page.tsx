import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../../paper-list.tsx';
import { proposalClasses } from '../list.ts';

export default async function ProposalClassesPrint({ params }: Page<'id'>) {
  const asked = await askedBy(await requireViewer('proposal.read'));
  const { id } = await params;
  const list = await proposalClasses(asked, id);
  return <PaperList asked={asked} list={list} current="proposals" here={`/proposals/${id}`} />;
}
