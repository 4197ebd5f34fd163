import { listDownload } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { planList } from '../list.ts';

export async function GET() {
  const asked = await askedBy(await requireViewer('plan.read'));
  return listDownload(await planList(asked), asked);
}
