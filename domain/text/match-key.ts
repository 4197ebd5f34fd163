import { nfc } from './clean.ts';
import { splitTone } from './tones.ts';

/**
 * The key for comparing names with their accents: case and the place of the tone mark do not count (hoà = hòa,
 * thuỷ = thủy, UÝ = úy), accents do (Hoa ≠ Hòa). It is for comparing, never for showing.
 */
export function matchKey(name: string): string {
  return nfc(name)
    .toLowerCase()
    .replace(/[\p{L}\p{M}]+/gu, (syllable) => {
      const { letters, tones } = splitTone(syllable);
      return letters + tones;
    });
}

/**
 * The same for the wording of headings, classes and posts: punctuation does not count, nor whether an i at the end of a
 * syllable is written y (sĩ = sỹ, kĩ = kỹ). Names of people keep the difference: Thi and Thy are two names.
 */
export function wordingKey(text: string): string {
  return matchKey(text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')).replace(
    /(?<=^| )(b|c|ch|d|đ|g|gh|h|k|kh|l|m|n|ng|ngh|nh|p|ph|r|s|t|th|tr|v|x)y(?=[0-9]*(?: |$))/gu,
    '$1i',
  );
}
