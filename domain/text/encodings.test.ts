import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeByFont, isUnicodeVietnamese, legacyFont, looksLikeTcvn3, looksLikeVni } from './legacy.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { decodeVni } from './vni.ts';

describe('TCVN3', () => {
  test.each([
    ['NguyÔn ThÞ Thu Hµ', 'Nguyễn Thị Thu Hà'],
    ['§Æng V¨n Dòng', 'Đặng Văn Dũng'],
    ['Ph­êng', 'Phường'],
    ['Ñy', 'ẹy'],
  ])('reads %j as %s', (bytes, text) => {
    expect(decodeTcvn3(bytes)).toBe(text);
  });

  test('maps each byte to one letter, and no letter twice', () => {
    const bytes = Array.from({ length: 0x60 }, (_, i) => String.fromCharCode(0xa0 + i));
    const letters = bytes.map((byte) => decodeTcvn3(byte)).filter((letter, i) => letter !== bytes[i]);
    // 7 capitals without tone and 67 small letters with one or two marks; FD, ý, is ý in Latin-1 too.
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters).toHaveLength(73);
    for (const letter of letters) expect(letter).toBe(letter.normalize('NFC'));
  });

  test('shows small codes as capitals in a capitals font', () => {
    expect(decodeTcvn3('ubnd ph­êng tÝch l­¬ng', true)).toBe('UBND PHƯỜNG TÍCH LƯƠNG');
  });
});

describe('VNI', () => {
  test.each([
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['THAØNH PHOÁ', 'THÀNH PHỐ'],
    ['Nguyeãn Vaên Quyù', 'Nguyễn Văn Quý'],
    ['Traàn Thò Thuûy', 'Trần Thị Thủy'],
    ['Phöôøng', 'Phường'],
  ])('reads %s as %s', (bytes, text) => {
    expect(decodeVni(bytes)).toBe(text);
  });
});

describe('the font', () => {
  test.each([
    ['.VnTime', 'tcvn3'],
    ['.vnArial Narrow', 'tcvn3'],
    ['.VnTimeH', 'tcvn3-capitals'],
    ['.VnArial NarrowH', 'tcvn3-capitals'],
    ['VNI-Times', 'vni'],
    ['Times New Roman', null],
    ['Vnidisplay', null],
    [undefined, null],
  ])('%s stands for %s', (font, encoding) => {
    expect(legacyFont(font)).toBe(encoding);
  });

  test('does not spoil text that was typed in Unicode with the old font left on', () => {
    for (const text of ['Nguyễn Văn Hà', 'Hà', 'Lê Thị Ánh', 'Kinh', 'CDS-22']) {
      expect(decodeByFont(text, '.VnTime')).toBe(text);
    }
    expect(decodeByFont('Nguyễn', 'VNI-Times')).toBe('Nguyễn');
  });
});

describe('a guess without a font', () => {
  test('knows TCVN3 and VNI by their letters', () => {
    for (const text of ['NguyÔn ThÞ Thu Hµ', 'TrÇn Quèc TuÊn', '§¶ng viªn', 'Båi d­ìng'])
      expect(looksLikeTcvn3(text)).toBe(true);
    for (const text of ['Nguyeãn Vaên Quyù', 'Coäng hoøa']) expect(looksLikeVni(text)).toBe(true);
  });

  test('leaves Unicode Vietnamese and other languages alone', () => {
    for (const text of ['Trần Thị Hoà', 'Hà', 'Lê Tú', '25°C ± 3', 'Größe · façade', 'Señor', '© 2022', 'CDS-22', '']) {
      expect(looksLikeTcvn3(text)).toBe(false);
    }
    for (const text of ['Trần Thị Hoà', 'Hà', 'Lê Tú', 'Kinh', '']) expect(looksLikeVni(text)).toBe(false);
  });

  test('never takes text with letters that only Unicode has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        if (isUnicodeVietnamese(text)) expect(looksLikeTcvn3(text) || looksLikeVni(text)).toBe(false);
      }),
    );
  });
});
