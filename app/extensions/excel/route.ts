import { listDownload } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { extensionList } from '../list.ts';

export async function GET() {
  const asked = await askedBy(await requireViewer('extension.ask'));
  return listDownload(await extensionList(asked), asked);
}
