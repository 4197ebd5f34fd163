import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../paper-list.tsx';
import { proposalList } from '../list.ts';

export default async function ProposalListPrint() {
  const asked = await askedBy(await requireViewer('proposal.read'));
  const list = await proposalList(asked);
  return <PaperList asked={asked} list={list} current="proposals" here="/proposals" />;
}
