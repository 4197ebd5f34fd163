import { listDownload, queryOf } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { dossierList } from '../list.ts';

export async function GET(request: Request) {
  const asked = await askedBy(await requireViewer('dossier.read'));
  return listDownload(await dossierList(asked, queryOf(request)), asked);
}
