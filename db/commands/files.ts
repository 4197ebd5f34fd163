import { MEDIA_TYPES, type MediaType, mediaTypeOf, PAPER_LIMIT } from '#domain/media.ts';
import { sha256 } from '../canonical.ts';
import { type Ctx, Refusal } from '../context.ts';
import { file } from '../schema.ts';
import type { Tx } from '../store.ts';

export interface UploadedFile {
  name: string;
  content: Uint8Array;
}

/**
 * Keeps an uploaded paper beside its SHA-256.
 *
 * @param allowed the types that are taken, told by the first bytes
 * @throws Refusal `file_empty`, `file_too_large`, `file_not_pdf`, `file_not_pdf_or_jpeg`
 */
export async function keepPaper(
  tx: Tx,
  ctx: Ctx,
  given: UploadedFile,
  allowed: readonly MediaType[] = MEDIA_TYPES,
): Promise<{ id: string; sha256: string }> {
  const { name, content } = given;
  if (content.length === 0) throw new Refusal('file_empty');
  if (content.length > PAPER_LIMIT) throw new Refusal('file_too_large');
  const mediaType = mediaTypeOf(content);
  if (mediaType === null || !allowed.includes(mediaType))
    throw new Refusal(allowed.length === 1 ? 'file_not_pdf' : 'file_not_pdf_or_jpeg');
  const hash = sha256(content);
  const [kept] = await tx
    .insert(file)
    .values({
      sha256: hash,
      name: name.normalize('NFC').slice(0, 200) || 'scan',
      mediaType,
      size: content.length,
      content: Buffer.from(content),
      at: ctx.now,
      byId: ctx.viewer.accountId,
    })
    .returning({ id: file.id });
  return { id: kept!.id, sha256: hash };
}
