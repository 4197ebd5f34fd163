import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../paper-list.tsx';
import { dossierList } from '../list.ts';

export default async function DossierListPrint({ searchParams }: Page) {
  const asked = await askedBy(await requireViewer('dossier.read'));
  const query = await searchParams;
  const list = await dossierList(asked, query);
  return <PaperList asked={asked} list={list} current="dossiers" here="/dossiers" query={query} />;
}
