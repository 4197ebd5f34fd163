import { sha256 as hashOf } from '../../canonical.ts';
import type { Ctx } from '../../context.ts';
import { newId } from '../../id.ts';
import { file } from '../../schema.ts';
import type { Tx } from '../../store.ts';

/** A file as somebody gave it. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

const MEDIA_TYPES = {
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Keeps a workbook as it came in, for whoever asks later what was sent. */
export async function keepWorkbook(tx: Tx, ctx: Ctx, { name, bytes }: GivenFile): Promise<string> {
  const id = newId();
  // A ZIP begins with PK; the other workbook that is read at all is BIFF.
  const mediaType = bytes[0] === 0x50 ? MEDIA_TYPES.xlsx : MEDIA_TYPES.xls;
  await tx.insert(file).values({
    id,
    sha256: hashOf(bytes),
    name: fileName(name),
    mediaType,
    size: bytes.length,
    content: Buffer.from(bytes),
    at: ctx.now,
    byId: ctx.viewer.accountId,
  });
  return id;
}

/** A file's name as it is stored: NFC, without halves of characters. */
export function fileName(name: string): string {
  return name.normalize().toWellFormed().slice(-200) || 'xlsx';
}
