interface KeptFile {
  name: string;
  mediaType: string;
  content: Uint8Array;
}

/** A kept file for the viewer alone. Its type was told by its bytes when it came in, so the browser may show it. */
export function fileResponse({ name, mediaType, content }: KeptFile): Response {
  return new Response(Buffer.from(content), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}
