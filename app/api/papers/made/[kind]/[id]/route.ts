import { notFound } from 'next/navigation';
import { DECIDING_KINDS, PAPER_KINDS } from '#domain/papers/kinds.ts';
import { requestNow } from '#server/clock.ts';
import { MEDIA_TYPES, PAPER_FORMATS, paperFileNames } from '#server/papers/formats.ts';
import { givenCopy } from '#server/papers/look-up.ts';
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
  const now = await requestNow();
  const made = kind && permission && format && (await PAPERS[kind]?.(viewer, id, now));
  if (!made) notFound();
  const copy = query.get('copy');
  const isCopied = copy === 'look-up' && DECIDING_KINDS.includes(kind) && format === 'pdf';
  if (copy !== null && !isCopied) notFound();
  const { paper, bytes } =
    (isCopied
      ? await givenCopy({ viewer, now }, { id, made, origin: publicOrigin(request.headers) })
      : { paper: made, bytes: await renderPaper(made, format) }) ?? notFound();
  const { name, ascii } = paperFileNames(paper, format);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': MEDIA_TYPES[format],
      'Content-Disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
