/** What an uploaded paper may be, told by its bytes and never by its name. */
export const MEDIA_TYPES = ['application/pdf', 'image/jpeg'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** The type of a file by what it begins with; `null` for anything that is neither a whole PDF nor JPEG. */
export function mediaTypeOf(content: Uint8Array): MediaType | null {
  const starts = (...bytes: number[]) => bytes.every((byte, i) => content[i] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return endsAsPdf(content) ? 'application/pdf' : null;
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  return null;
}

/** A PDF ends with its mark: one that was cut off has none, and one that is an archive as well goes on behind it. */
function endsAsPdf(content: Uint8Array): boolean {
  const tail = String.fromCharCode(...content.subarray(-1024));
  return /%%EOF[\s\0]*$/.test(tail);
}

/** A signed scan, or a paper with a line: 20 MB at most. */
export const PAPER_LIMIT = 20 * 1024 * 1024;
