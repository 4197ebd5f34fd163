import { askedBy } from '#server/lists/list.ts';
import type { Page } from '#server/page.ts';
import { requireViewer } from '#server/viewer.ts';
import { PaperList } from '../../../../paper-list.tsx';
import { submissionLines } from '../list.ts';

export default async function SubmissionLinesPrint({ params }: Page<'id'>) {
  const asked = await askedBy(await requireViewer('submission.read'));
  const { id } = await params;
  const list = await submissionLines(asked, id);
  return <PaperList asked={asked} list={list} current="submissions" here={`/submissions/${id}/list`} />;
}
