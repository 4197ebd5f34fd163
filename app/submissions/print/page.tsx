import { askedBy } from '#server/lists/list.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../paper-list.tsx';
import { submissionList } from '../list.ts';

export default async function SubmissionListPrint() {
  const asked = await askedBy(await requireViewer('submission.read'));
  const list = await submissionList(asked);
  return <PaperList asked={asked} list={list} current="submissions" here="/submissions" />;
}
