import { listDownload, queryOf } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { peopleList } from '../list.ts';

export async function GET(request: Request) {
  const asked = await askedBy(await requireViewer('people.read'));
  return listDownload(await peopleList(asked, queryOf(request)), asked);
}
