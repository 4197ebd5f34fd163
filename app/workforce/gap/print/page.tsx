import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../../paper-list.tsx';
import { gapList } from '../list.ts';

export default async function GapListPrint({ searchParams }: Page) {
  const asked = await askedBy(await requireViewer('workforce.read'));
  const query = await searchParams;
  const list = await gapList(asked, query);
  return <PaperList asked={asked} list={list} current="workforce" here="/workforce/gap" query={query} />;
}
