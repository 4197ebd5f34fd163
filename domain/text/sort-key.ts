import { nfc } from './clean.ts';
import { TONE_MARKS } from './tones.ts';

const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const END = '00';
const SPACE = '01';
const PUNCTUATION = '02';
const OTHER = 'zz';

/** Each letter as two characters of 0-9a-z, so that plain byte order is alphabetical order. */
const CODE = new Map<string, string>([
  ...[...'0123456789'].map((digit, i): [string, string] => [digit, `1${i}`]),
  ...[...ALPHABET].map((letter, i): [string, string] => [letter, (i + 72).toString(36).padStart(2, '0')]),
]);

/**
 * A key by which names sort as on Vietnamese lists: given name (the last word), then family name (the first), then what
 * stands between; in the order a ă â b c d đ e ê …, with tones (none, huyền, hỏi, ngã, sắc, nặng) deciding only where
 * the letters agree. It holds only 0-9 and a-z in fixed pairs, so SQLite's binary order and any PostgreSQL collation
 * sort it alike.
 */
export function nameSortKey(name: string): string {
  const words = nfc(name)
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');
  const given = words.at(-1) ?? '';
  const family = words.length > 1 ? (words[0] ?? '') : '';
  const middle = words.slice(1, -1).join(' ');
  return [given, family, middle].map(partKey).join('');
}

function partKey(part: string): string {
  let letters = '';
  let tones = '';
  for (const char of part) {
    const { base, tone } = letterAndTone(char);
    if (base === '') continue;
    letters += base === ' ' ? SPACE : (CODE.get(base) ?? (/\p{L}/u.test(base) ? OTHER : PUNCTUATION));
    if (base === ' ') tones += ' ';
    else if (tone > 0) tones += tone;
  }
  return letters + END + syllableTones(tones) + END;
}

/** One digit for each syllable: 1 for no tone, 2 to 6 for the marks (a second mark in a syllable does not count). */
function syllableTones(tones: string): string {
  return tones
    .split(' ')
    .map((syllable) => `1${Number(syllable[0] ?? 0)}`)
    .join('');
}

function letterAndTone(char: string): { base: string; tone: number } {
  let tone = 0;
  let base = '';
  for (const point of char.normalize('NFD')) {
    const index = TONE_MARKS.indexOf(point as (typeof TONE_MARKS)[number]);
    if (index >= 0) tone = index + 1;
    else base += point;
  }
  return { base: base.normalize('NFC'), tone };
}
