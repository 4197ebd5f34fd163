import { notFound } from 'next/navigation';
import { replyScan } from '#db/queries/opinions.ts';
import { fileResponse } from '#server/file-response.ts';
import { requireViewer } from '#server/viewer.ts';

/** The scanned reply, to whoever may read its request. */
export async function GET(_request: Request, { params }: RouteContext<'/api/party-requests/[id]/scan'>) {
  const viewer = await requireViewer('opinion.read');
  const scan = await replyScan(viewer, (await params).id);
  if (!scan) notFound();
  return fileResponse(scan);
}
