import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nfc, personName } from './clean.ts';
import { fold, foldWords } from './fold.ts';
import { matchKey, wordingKey } from './match-key.ts';
import { nameSortKey } from './sort-key.ts';

const SYLLABLES =
  'an ăn ân anh ánh ảnh bình cường dũng đào đặng đỗ đức em hà hoa hòa hoà hồng hường khánh lê lý mai nga ngân ngô nguyễn nông oanh phượng quý quỳnh sơn sử tạ tâm thị thủy thuỷ thúy trần trương tuấn ước văn vũ xuân ý yến'.split(
    ' ',
  );
const name = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const anyText = fc.oneof(name, fc.string({ unit: 'grapheme' }), fc.string());

describe('cleaning', () => {
  test('gives NFC, single spaces and nothing around, and changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = nfc(text);
        expect(clean).toBe(clean.normalize('NFC'));
        expect(clean).not.toMatch(/^\s|\s$|\s\s/);
        expect(nfc(clean)).toBe(clean);
      }),
    );
  });

  test('replaces the Icelandic letter that looks like Đ and drops invisible marks', () => {
    expect(nfc('\uFEFF\u00D0ặng\u00A0 Văn\u200B Dũng ')).toBe('Đặng Văn Dũng');
  });

  test.each([
    ['TRẦN  THỊ BÍCH VÂN ', 'Trần Thị Bích Vân'],
    ['NGUYễN THị áNH', 'Nguyễn Thị Ánh'],
    ['nguyễn văn a', 'Nguyễn Văn A'],
    ['Lý A Sử', 'Lý A Sử'],
    ["H'HEN NIÊ", "H'Hen Niê"],
    ['Nguyễn Thị Hà', 'Nguyễn Thị Hà'],
  ])('writes the name %s as %s', (written, stored) => {
    expect(personName(written)).toBe(stored);
    expect(personName(written.normalize('NFD'))).toBe(stored);
  });

  test('a stored name is stored as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aAăÂđĐễỄxY '.-") }), (text) => {
        expect(personName(personName(text))).toBe(personName(text));
      }),
    );
  });
});

describe('the search key', () => {
  test('has no accents, no đ, no capitals, and is the same for NFC and NFD', () => {
    expect(fold('  Đặng  Thị HOÀ ')).toBe('dang thi hoa');
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).not.toMatch(/[\p{M}đĐ]/u);
        expect(fold(fold(text))).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });

  test('as words has no punctuation', () => {
    expect(foldWords('  Nội dung đăng ký (tên lớp): ')).toBe('noi dung dang ky ten lop');
  });
});

describe('the key for comparing names', () => {
  test.each([
    ['hoà', 'hòa'],
    ['Thuỷ', 'THỦY'],
    ['uý', 'úy'],
    ['Quý', 'Qúy'],
    ['NGUYỄN THỊ HOÀ', 'Nguyễn Thị Hòa'],
    ['Đặng', '\u00D0ặng'],
  ])('takes %s and %s for the same', (a, b) => {
    expect(matchKey(a)).toBe(matchKey(b));
    expect(matchKey(a.normalize('NFD'))).toBe(matchKey(b));
  });

  test.each([
    ['Hoa', 'Hòa'],
    ['Hòa', 'Hóa'],
    ['Tuấn', 'Tuân'],
    ['Thy', 'Thi'],
    ['Đức', 'Dức'],
    ['Ngân', 'Ngăn'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(matchKey(a)).not.toBe(matchKey(b));
  });

  test('is at most as fine as equality and at least as fine as the search key', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        if (matchKey(a) === matchKey(b)) expect(fold(a)).toBe(fold(b));
        expect(matchKey(a.toUpperCase())).toBe(matchKey(a));
      }),
    );
  });

  test('for wordings takes i and y at the end of a syllable, and punctuation, for the same', () => {
    expect(wordingKey('Thạc sỹ (Quản lý công)')).toBe(wordingKey('thạc sĩ quản lí công'));
    expect(wordingKey('Quý')).not.toBe(wordingKey('Qui'));
  });
});

describe('the sort key', () => {
  const byKey = (names: readonly string[]) => [...names].sort((a, b) => (nameSortKey(a) < nameSortKey(b) ? -1 : 1));
  // The order that the dossier on Vietnamese names gives.
  const inOrder = [
    'Trần Thị Anh',
    'Nguyễn Văn Ảnh',
    'Nguyễn Thị Ánh',
    'Nguyễn Văn Ánh',
    'Lê Đức Ân',
    'Đỗ Văn Dũng',
    'Phạm Văn Dũng',
    'Đặng Thị Đào',
    'Nguyễn Thị Hà',
    'Nguyễn Thị Thu Hà',
    'Hoàng Thị Hoa',
  ];

  test('sorts by given name, then family name, then what stands between', () => {
    expect(byKey([...inOrder].reverse())).toEqual(inOrder);
  });

  test('sorts letters and tones in Vietnamese order', () => {
    const letters = 'a à ả ã á ạ ă â b c d đ e ê i o ô ơ u ư y'.split(' ');
    expect(byKey([...letters].reverse())).toEqual(letters);
  });

  test('agrees with the Vietnamese collation on the given name', () => {
    const collator = new Intl.Collator('vi');
    const modern = fc.constantFrom(...SYLLABLES.filter((s) => !['hoà', 'thuỷ'].includes(s)));
    fc.assert(
      fc.property(modern, modern, (a, b) => {
        const order = nameSortKey(a) < nameSortKey(b) ? -1 : nameSortKey(a) > nameSortKey(b) ? 1 : 0;
        expect(order).toBe(Math.sign(collator.compare(a, b)));
      }),
      { numRuns: 2000 },
    );
  });

  test('is the same for both placements of the tone, for NFD and for capitals', () => {
    expect(nameSortKey('Lê Thị Hoà')).toBe(nameSortKey('LÊ THỊ HÒA'.normalize('NFD')));
  });

  test('uses digits and small letters only, so that every collation sorts it alike', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(nameSortKey(text)).toMatch(/^[0-9a-z]*$/);
      }),
    );
  });
});
