/**
 * Cleans text for storage: NFC, look-alike Ð (U+00D0) to Đ, every run of white space to one space, nothing around it.
 * Invisible marks that spreadsheets and web pages leave behind (zero-width, byte order, soft hyphen) go too, so text in
 * a TCVN3 font, where the soft hyphen is "ư", must be decoded before it is cleaned.
 */
export function nfc(text: string): string {
  return text
    .normalize('NFC')
    .replace(/Ð/g, 'Đ')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A person's name as it is stored: cleaned, and when a list has it in capitals (or half in capitals, as TCVN3 fonts
 * leave it: "NGUYễN") in title case. A word that begins in lower case gets its capital.
 */
export function personName(text: string): string {
  const raised = titleCase(nfc(text));
  return isCapitals(raised) ? titleCase(raised.toLowerCase()) : raised;
}

/** True when the plain letters, if any, are all capitals; accented small letters do not count (see `personName`). */
function isCapitals(text: string): boolean {
  return !/[a-z]/.test(text) && /[A-ZĐ]/.test(text);
}

/** Raises the first letter of every word, also after a hyphen or an apostrophe (H'Hen, Nay-H'Lan). */
function titleCase(text: string): string {
  return text.replace(
    /(^|[\s\-'’.])(\p{Ll})/gu,
    (_all, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
