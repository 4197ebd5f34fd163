import { listDownload, queryOf } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { classLines } from '../list.ts';

export async function GET(request: Request, { params }: Pick<Page<'id'>, 'params'>) {
  const asked = await askedBy(await requireViewer('class.read'));
  const { id } = await params;
  return listDownload(await classLines(asked, id, queryOf(request)), asked);
}
