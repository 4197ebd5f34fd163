import { foldWords } from './fold.ts';
import { decodeTcvn3, NOT_TCVN3, TCVN3_SIGNS } from './tcvn3.ts';
import { decodeVni } from './vni.ts';

/** Vietnamese letters that only Unicode has: ă, đ, ĩ, ũ, ơ, ư and everything with two marks. */
const UNICODE_VIETNAMESE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]|\p{M}/u;
const VNI_SIGNS = /[aeouyôö][øûïäåëüöñ]|[ae][âêãéäå]|[aeo]á|ñ/i;
const NOT_IN_WORD = /[\s,;:./()"'\-–?!]+/;
const SYLLABLE = /^(ngh?|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(ch|ng|nh|[cmnpt])?$/;

export type LegacyFont = 'tcvn3' | 'tcvn3-capitals' | 'vni';

/** Which old encoding a font's name stands for, or null for a Unicode font. TCVN3 fonts begin with a dot. */
export function legacyFont(fontName: string | undefined): LegacyFont | null {
  const name = fontName?.trim().toLowerCase() ?? '';
  if (name.startsWith('.vn')) return /h$/.test(name.replace(/\s+/g, '')) ? 'tcvn3-capitals' : 'tcvn3';
  return name.startsWith('vni-') || name.startsWith('vni ') ? 'vni' : null;
}

/**
 * Reads text in the encoding that its font stands for. Text that is plainly Unicode stays as it is, whatever the font:
 * people type Unicode into a cell that still has the old font.
 */
export function decodeByFont(text: string, fontName: string | undefined): string {
  const font = legacyFont(fontName);
  if (font === null || UNICODE_VIETNAMESE.test(text)) return text;
  if (font === 'vni') return decodeVni(text);
  return NOT_TCVN3.test(text) ? text : decodeTcvn3(text, font === 'tcvn3-capitals');
}

/**
 * Guesses from the letters alone that text is TCVN3: it has signs that Unicode Vietnamese never has, nothing that only
 * Unicode has, and every word that changes becomes a possible Vietnamese syllable. For cells whose font says nothing.
 */
export function looksLikeTcvn3(text: string): boolean {
  if (!TCVN3_SIGNS.test(text) || UNICODE_VIETNAMESE.test(text) || NOT_TCVN3.test(text)) return false;
  const words = text.split(NOT_IN_WORD).filter((word) => /[^\p{ASCII}]/u.test(word));
  return words.length > 0 && words.every((word) => /[a-z]/i.test(word) && SYLLABLE.test(foldWords(decodeTcvn3(word))));
}

/** True when text has letters that only Unicode has, so that it cannot be in an old encoding. */
export function isUnicodeVietnamese(text: string): boolean {
  return UNICODE_VIETNAMESE.test(text);
}

/**
 * Guesses from the letters alone that text is VNI: a vowel followed by an accent character that Unicode Vietnamese
 * never puts there, and only possible syllables after decoding.
 */
export function looksLikeVni(text: string): boolean {
  if (!VNI_SIGNS.test(text) || UNICODE_VIETNAMESE.test(text)) return false;
  const words = text.split(NOT_IN_WORD).filter((word) => /[^\p{ASCII}]/u.test(word));
  return words.every((word) => SYLLABLE.test(foldWords(decodeVni(word))));
}
