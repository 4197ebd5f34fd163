import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readUpload } from './read-upload.ts';

const MB = 1024 * 1024;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A request as a browser would send it: the form as a stream of chunks, its length told unless it is taken away. */
async function post(form: FormData, change: { cut?: number; length?: string | null } = {}): Promise<Request> {
  const encoded = new Response(form);
  const whole = new Uint8Array(await encoded.arrayBuffer());
  const sent = whole.subarray(0, change.cut ?? whole.length);
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= sent.length) return controller.close();
      controller.enqueue(sent.subarray(at, at + 64 * 1024));
      at += 64 * 1024;
    },
  });
  const headers = new Headers({ 'content-type': encoded.headers.get('content-type') ?? '' });
  const length = change.length === undefined ? String(whole.length) : change.length;
  if (length !== null) headers.set('content-length', length);
  return new Request('http://x.invalid/api/upload/x', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
}

function formWith(bytes: Uint8Array): FormData {
  const form = new FormData();
  form.set('_key', 'k');
  form.append('file', new File([bytes as BlobPart], 'Phường Túc Duyên.xlsx'));
  return form;
}

describe('an upload', () => {
  it('of 20 MB arrives whole, with its Vietnamese name', async () => {
    const bytes = randomBytes(20 * MB);
    const form = await readUpload(await post(formWith(bytes)), 25 * MB);
    if (typeof form === 'string') throw new Error(form);
    const file = form.get('file') as File;
    expect(file.name).toBe('Phường Túc Duyên.xlsx');
    expect(sha256(new Uint8Array(await file.arrayBuffer()))).toBe(sha256(bytes));
    expect(form.get('_key')).toBe('k');
  });

  it('is refused above the limit, by what it says of itself or by what really comes', async () => {
    const form = formWith(randomBytes(2 * MB));
    expect(await readUpload(await post(form), MB)).toBe('file_too_large');
    expect(await readUpload(await post(form, { length: null }), MB)).toBe('file_too_large');
    expect(await readUpload(await post(form, { length: '10' }), MB)).toBe('file_too_large');
    expect(await readUpload(await post(form), 3 * MB)).toBeInstanceOf(FormData);
  });

  it('is refused when it was cut off on the way', async () => {
    const form = formWith(randomBytes(MB));
    expect(await readUpload(await post(form, { cut: MB / 2 }), 2 * MB)).toBe('upload_broken');
    expect(await readUpload(await post(form, { cut: MB / 2, length: null }), 2 * MB)).toBe('upload_broken');
  });

  it('is refused when it is no multipart form', async () => {
    const request = new Request('http://x.invalid/', { method: 'POST', body: 'file=1' });
    expect(await readUpload(request, MB)).toBe('upload_broken');
  });
});
