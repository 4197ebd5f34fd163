import { listDownload } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { resultList } from '../list.ts';

export async function GET() {
  const asked = await askedBy(await requireViewer('result.read'));
  return listDownload(await resultList(asked), asked);
}
