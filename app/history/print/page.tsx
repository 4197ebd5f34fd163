import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../paper-list.tsx';
import { historyList } from '../list.ts';

export default async function HistoryListPrint({ searchParams }: Page) {
  const asked = await askedBy(await requireViewer('history.read'));
  const query = await searchParams;
  const list = await historyList(asked, query);
  return <PaperList asked={asked} list={list} current="history" here="/history" query={query} />;
}
