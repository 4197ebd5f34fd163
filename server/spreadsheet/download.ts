import { fold } from '#domain/text/fold.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook as the answer of a route handler: saved under its name, kept in no cache. */
export function workbookDownload(bytes: Uint8Array, called: string): Response {
  const name = fileName(called);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}

/** Without what some file systems refuse in a name: "Quyết định 12/QĐ: lớp 1" is saved as "Quyết định 12-QĐ - lớp 1". */
function fileName(name: string): string {
  return name.replace(/:\s+/g, ' - ').replace(/[\\/:*?"<>|]/g, '-');
}

/** The name in full. Four signs that an address may hold are not allowed in a header. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The name in plain letters, for programs that know no others. */
function plain(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-+/, '');
}
