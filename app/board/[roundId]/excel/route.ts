import { listDownload, queryOf } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { boardList } from '../list.ts';

export async function GET(request: Request, { params }: Pick<Page<'roundId'>, 'params'>) {
  const asked = await askedBy(await requireViewer('board.read'));
  const { roundId } = await params;
  return listDownload(await boardList(asked, roundId, queryOf(request)), asked);
}
