import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../../paper-list.tsx';
import { classLines } from '../list.ts';

export default async function ClassLinesPrint({ params, searchParams }: Page<'id'>) {
  const asked = await askedBy(await requireViewer('class.read'));
  const { id } = await params;
  const query = await searchParams;
  const list = await classLines(asked, id, query);
  return <PaperList asked={asked} list={list} current="classes" here={`/classes/${id}`} query={query} />;
}
