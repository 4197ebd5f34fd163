import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../paper-list.tsx';
import { resultList } from '../list.ts';

export default async function ResultListPrint() {
  const asked = await askedBy(await requireViewer('result.read'));
  const list = await resultList(asked);
  return <PaperList asked={asked} list={list} current="results" here="/results" />;
}
