import { fold } from '#domain/text/fold.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook as the answer of a route handler: saved under its name, kept in no cache. */
export function workbookDownload(bytes: Uint8Array, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="${plain(name)}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}

/** The name in plain letters, for programs that know no others. */
function plain(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-+/, '');
}
