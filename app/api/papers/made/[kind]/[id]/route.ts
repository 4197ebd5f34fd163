import { notFound } from 'next/navigation';
import { lookUpCodeOf } from '#db/queries/look-up.ts';
import { PAPER_KINDS } from '#domain/papers/kinds.ts';
import { requestNow } from '#server/clock.ts';
import { MEDIA_TYPES, PAPER_FORMATS, paperFileNames } from '#server/papers/formats.ts';
import { lookUpAddress, lookUpCopy } from '#server/papers/look-up.ts';
import type { Paper } from '#server/papers/model.ts';
import { PAPER_PERMISSIONS, PAPERS } from '#server/papers/papers.ts';
import { renderPaper } from '#server/papers/render.ts';
import { publicOrigin } from '#server/public-origin.ts';
import { requireViewer } from '#server/viewer.ts';

/** A paper that the register makes, as PDF or for Word, to whoever may see what it is made from. */
export async function GET(request: Request, { params }: RouteContext<'/api/papers/made/[kind]/[id]'>) {
  const { kind: asked, id } = await params;
  const kind = PAPER_KINDS.find((known) => known === asked);
  const permission = kind && PAPER_PERMISSIONS[kind];
  // Nobody who is not signed in learns which kinds there are.
  const viewer = await requireViewer(permission ?? 'account.self');
  const query = new URL(request.url).searchParams;
  const wanted = query.get('as') ?? 'pdf';
  const format = PAPER_FORMATS.find((known) => known === wanted);
  const made = kind && permission && format && (await PAPERS[kind]?.(viewer, id, await requestNow()));
  if (!made) notFound();
  let paper: Paper = made;
  const copy = query.get('copy');
  if (copy !== null) {
    const code = copy === 'look-up' && kind === 'decision' && format === 'pdf' ? await lookUpCodeOf(viewer, id) : null;
    if (!code) notFound();
    paper = lookUpCopy(made, lookUpAddress(publicOrigin(request.headers), code));
  }
  const { name, ascii } = paperFileNames(paper, format);
  const bytes = await renderPaper(paper, format);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': MEDIA_TYPES[format],
      'Content-Disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
