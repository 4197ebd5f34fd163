import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../../paper-list.tsx';
import { learnerList } from '../list.ts';

export default async function LearnerListPrint({ params }: Page<'classId'>) {
  const asked = await askedBy(await requireViewer('result.read'));
  const { classId } = await params;
  const list = await learnerList(asked, classId);
  return <PaperList asked={asked} list={list} current="results" here={`/results/${classId}`} />;
}
