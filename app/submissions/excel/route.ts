import { listDownload } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { submissionList } from '../list.ts';

export async function GET() {
  const asked = await askedBy(await requireViewer('submission.read'));
  return listDownload(await submissionList(asked), asked);
}
