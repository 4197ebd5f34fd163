import { listDownload } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { proposalList } from '../list.ts';

export async function GET() {
  const asked = await askedBy(await requireViewer('proposal.read'));
  return listDownload(await proposalList(asked), asked);
}
