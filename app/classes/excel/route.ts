import { listDownload, queryOf } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { classList } from '../list.ts';

export async function GET(request: Request) {
  const asked = await askedBy(await requireViewer('class.read'));
  return listDownload(await classList(asked, queryOf(request)), asked);
}
