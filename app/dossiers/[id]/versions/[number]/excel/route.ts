import { listDownload } from '#server/lists/download.ts';
import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { versionLines } from '../list.ts';

export async function GET(_request: Request, { params }: Pick<Page<'id' | 'number'>, 'params'>) {
  const asked = await askedBy(await requireViewer('dossier.read'));
  const { id, number } = await params;
  return listDownload(await versionLines(asked, id, number), asked);
}
