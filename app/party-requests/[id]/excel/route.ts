import { listDownload } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { askedLines } from '../list.ts';

export async function GET(_request: Request, { params }: Pick<Page<'id'>, 'params'>) {
  const asked = await askedBy(await requireViewer('opinion.read'));
  const { id } = await params;
  return listDownload(await askedLines(asked, id), asked);
}
