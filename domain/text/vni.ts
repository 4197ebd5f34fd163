const TONES: Record<string, string> = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const CIRCUMFLEX: Record<string, string> = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
};
const BREVE: Record<string, string> = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const SINGLE: Record<string, string> = { ô: 'ơ', ö: 'ư', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ñ: 'đ' };

/** What may follow each base letter. */
const AFTER: Record<string, Record<string, string>> = {
  a: { ...TONES, ...CIRCUMFLEX, ...BREVE },
  e: { ...TONES, ...CIRCUMFLEX },
  o: { ...TONES, ...CIRCUMFLEX },
  u: TONES,
  y: TONES,
  ô: TONES,
  ö: TONES,
};

/**
 * Reads text typed in a VNI font (VNI-Times …), which writes the letter and then its accent as a Latin-1 character:
 * "Coäng hoøa xaõ hoäi" is "Cộng hòa xã hội".
 * @returns NFC text, not trimmed
 */
export function decodeVni(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    const small = char.toLowerCase();
    const letter = SINGLE[small] ?? small;
    const accent = AFTER[small]?.[(text[i + 1] ?? '').toLowerCase()];
    if (accent !== undefined) i++;
    if (accent === undefined && letter === small) out += char;
    else out += char === small ? letter + (accent ?? '') : letter.toUpperCase() + (accent ?? '');
  }
  return out.normalize('NFC');
}
