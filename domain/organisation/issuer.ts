import { foldWords } from '../text/fold.ts';

const COUNCIL_WORDS = /^(ubnd|uỷ ban nhân dân|ủy ban nhân dân)\s+/iu;

/**
 * The unit behind the name of an issuing body: "UBND thành phố Thái Nguyên" is of the type "Thành phố" and called "Thái
 * Nguyên". Undefined where the name begins with none of the types.
 *
 * @param types the names of the catalogue's unit types
 */
export function unitOfBody(body: string, types: readonly string[]): { type: string; name: string } | undefined {
  const text = body.normalize().trim().replace(COUNCIL_WORDS, '');
  const words = text.split(/\s+/);
  // The longest type first: "Trường Tiểu học" before "Trường".
  const byLength = [...types].sort((a, b) => b.length - a.length);
  for (const type of byLength) {
    const count = type.split(/\s+/).length;
    const name = words.slice(count).join(' ');
    if (name && foldWords(words.slice(0, count).join(' ')) === foldWords(type)) return { type, name };
  }
  return undefined;
}
