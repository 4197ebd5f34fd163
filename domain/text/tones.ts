/** The five tone marks in Vietnamese order; a syllable without a mark comes before them. */
export const TONE_MARKS = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const;
const TONES = /[\u0300\u0309\u0303\u0301\u0323]/g;

/**
 * Takes the tones out of a syllable: its letters (with ă, â, ê, ô, ơ, ư and đ kept) and its tones as digits 1 to 5 in
 * the order huyền, hỏi, ngã, sắc, nặng. Where the mark was written (hoà or hòa, thuỷ or thủy) no longer shows.
 */
export function splitTone(syllable: string): { letters: string; tones: string } {
  let tones = '';
  const letters = syllable
    .normalize('NFD')
    .replace(TONES, (mark) => {
      tones += TONE_MARKS.indexOf(mark as (typeof TONE_MARKS)[number]) + 1;
      return '';
    })
    .normalize('NFC');
  return { letters, tones };
}
