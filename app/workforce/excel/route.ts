import { listDownload } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { workforceList } from '../list.ts';

export async function GET() {
  const asked = await askedBy(await requireViewer('workforce.read'));
  return listDownload(await workforceList(asked), asked);
}
