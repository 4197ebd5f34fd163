import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../paper-list.tsx';
import { peopleList } from '../list.ts';

export default async function PeopleListPrint({ searchParams }: Page) {
  const asked = await askedBy(await requireViewer('people.read'));
  const query = await searchParams;
  const list = await peopleList(asked, query);
  return <PaperList asked={asked} list={list} current="people" here="/people" query={query} />;
}
