import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../../../../paper-list.tsx';
import { versionLines } from '../list.ts';

export default async function VersionLinesPrint({ params }: Page<'id' | 'number'>) {
  const asked = await askedBy(await requireViewer('dossier.read'));
  const { id, number } = await params;
  const list = await versionLines(asked, id, number);
  return <PaperList asked={asked} list={list} current="dossiers" here={`/dossiers/${id}/versions/${number}`} />;
}
