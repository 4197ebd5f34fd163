import { decodeTcvn3 } from '#domain/text/tcvn3.ts';

/** The signs of the old encoding, by the letter that each stands for. */
const SIGNS = new Map(
  Array.from({ length: 0xfe - 0xa1 + 1 }, (_, i) => String.fromCharCode(0xa1 + i))
    .map((sign): [string, string] => [decodeTcvn3(sign), sign])
    // What the encoding has no letter for stands for nothing.
    .filter(([letter, sign]) => letter !== sign),
);

/** Text as an old program kept it: accented capitals, which its font lacks, as small letters. */
export function encodeTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => SIGNS.get(letter) ?? SIGNS.get(letter.toLowerCase()) ?? letter)
    .join('');
}
