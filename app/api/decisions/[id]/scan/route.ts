import { notFound } from 'next/navigation';
import { decisionScan } from '#db/queries/decisions.ts';
import { requireViewer } from '#server/viewer.ts';

/** The signed scan, to whoever may see the decision. */
export async function GET(_request: Request, { params }: RouteContext<'/api/decisions/[id]/scan'>) {
  const viewer = await requireViewer('decision.read');
  const scan = await decisionScan(viewer, (await params).id);
  if (!scan) notFound();
  return new Response(Buffer.from(scan.content), {
    headers: {
      'Content-Type': scan.mediaType,
      'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(scan.name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
