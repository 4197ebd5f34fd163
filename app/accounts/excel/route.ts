import { listDownload, queryOf } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { accountList } from '../list.ts';

export async function GET(request: Request) {
  const asked = await askedBy(await requireViewer('account.manage'));
  return listDownload(await accountList(asked, queryOf(request)), asked);
}
