import { listDownload, queryOf } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { historyList } from '../list.ts';

export async function GET(request: Request) {
  const asked = await askedBy(await requireViewer('history.read'));
  return listDownload(await historyList(asked, queryOf(request)), asked);
}
