/** Why a posted form with files was not taken. */
export type UploadProblem = 'file_too_large' | 'upload_broken';

/** What is read and thrown away of a body that is too long, so that the browser lives to see the answer. */
const DRAIN_LIMIT = 100_000_000;

/**
 * Reads a multipart form, counting its bytes as they come: no more than the limit is ever held.
 *
 * @param limit bytes of the whole body
 * @returns the form, or why not: too long, or cut off and otherwise damaged on the way
 */
export async function readUpload(request: Request, limit: number): Promise<FormData | UploadProblem> {
  const type = request.headers.get('content-type') ?? '';
  const announced = request.headers.get('content-length');
  if (!request.body || !/^multipart\/form-data;/i.test(type)) return 'upload_broken';
  const reader = request.body.getReader();
  if (announced !== null && Number(announced) > limit) return tooLarge(reader, 0);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      bytes += next.value.byteLength;
      if (bytes > limit) return await tooLarge(reader, bytes);
      chunks.push(next.value);
    }
    if (announced !== null && Number(announced) !== bytes) return 'upload_broken';
    return await new Response(new Blob(chunks as BlobPart[]), { headers: { 'content-type': type } }).formData();
  } catch {
    return 'upload_broken';
  }
}

async function tooLarge(reader: ReadableStreamDefaultReader<Uint8Array>, read: number): Promise<UploadProblem> {
  let bytes = read;
  for (let next = await reader.read(); !next.done && bytes < DRAIN_LIMIT; next = await reader.read())
    bytes += next.value.byteLength;
  await reader.cancel();
  return 'file_too_large';
}
