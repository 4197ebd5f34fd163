const MARKS = /\p{M}+/gu;

/**
 * The search key: no accents, đ as d, lower case, single spaces. "Hoà", "HÒA" and "hoa" fold to the same key; store it
 * beside the name and search it with the folded query.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[đĐÐð]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same with everything that is not a letter or a digit turned into a space: for comparing headings and titles. */
export function foldWords(text: string): string {
  return fold(fold(text).replace(/[^\p{L}\p{N}]+/gu, ' '));
}
