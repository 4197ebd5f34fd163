import { notFound } from 'next/navigation';
import { letterScan } from '#db/queries/papers.ts';
import { fileResponse } from '#server/file-response.ts';
import { requireViewer } from '#server/viewer.ts';

/** The scan of a dossier's covering letter. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const viewer = await requireViewer('dossier.read');
  const scan = await letterScan(viewer, (await params).id);
  return scan ? fileResponse(scan) : notFound();
}
