import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../../paper-list.tsx';
import { dossierLines } from '../list.ts';

export default async function DossierLinesPrint({ params, searchParams }: Page<'id'>) {
  const asked = await askedBy(await requireViewer('dossier.read'));
  const { id } = await params;
  const query = await searchParams;
  const list = await dossierLines(asked, id, query);
  return <PaperList asked={asked} list={list} current="dossiers" here={`/dossiers/${id}`} query={query} />;
}
