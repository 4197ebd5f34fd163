import { listDownload } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { moveList } from '../list.ts';

export async function GET() {
  const asked = await askedBy(await requireViewer('people.read'));
  return listDownload(await moveList(asked), asked);
}
