import { listDownload } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { learnerList } from '../list.ts';

export async function GET(_request: Request, { params }: Pick<Page<'classId'>, 'params'>) {
  const asked = await askedBy(await requireViewer('result.read'));
  const { classId } = await params;
  return listDownload(await learnerList(asked, classId), asked);
}
