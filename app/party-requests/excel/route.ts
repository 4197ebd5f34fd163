import { listDownload } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { requestList } from '../list.ts';

export async function GET() {
  const asked = await askedBy(await requireViewer('opinion.read'));
  return listDownload(await requestList(asked), asked);
}
