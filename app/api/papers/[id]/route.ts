import { notFound } from 'next/navigation';
import { paperOf } from '#db/queries/papers.ts';
import { requestNow } from '#server/clock.ts';
import { fileResponse } from '#server/file-response.ts';
import { requireViewer } from '#server/viewer.ts';

/** A paper of a line, to whoever may see the line. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const viewer = await requireViewer('line.read');
  const paper = await paperOf(viewer, (await params).id, await requestNow());
  return paper ? fileResponse(paper) : notFound();
}
