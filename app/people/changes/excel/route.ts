import { listDownload } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { changeList } from '../list.ts';

export async function GET() {
  const asked = await askedBy(await requireViewer('people.confirm'));
  return listDownload(await changeList(asked), asked);
}
