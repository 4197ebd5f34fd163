import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../paper-list.tsx';
import { classList } from '../list.ts';

export default async function ClassListPrint({ searchParams }: Page) {
  const asked = await askedBy(await requireViewer('class.read'));
  const query = await searchParams;
  const list = await classList(asked, query);
  return <PaperList asked={asked} list={list} current="classes" here="/classes" query={query} />;
}
