import { listDownload } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { decisionList } from '../list.ts';

export async function GET() {
  const asked = await askedBy(await requireViewer('decision.read'));
  return listDownload(await decisionList(asked), asked);
}
