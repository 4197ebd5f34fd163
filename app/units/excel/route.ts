import { listDownload } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { unitList } from '../list.ts';

export async function GET() {
  const asked = await askedBy(await requireViewer('unit.manage'));
  return listDownload(await unitList(asked), asked);
}
