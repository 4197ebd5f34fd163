import { create } from 'qrcode';
import { beforeAll, describe, expect, test } from 'vitest';
import { paperDocx } from './docx.ts';
import { points } from './measures.ts';
import { paperPdf } from './pdf.ts';
import { sampleEverything } from './testing-blocks.ts';
import { asPrinted, pagesOf, type SeenLine, type SeenPage, squaresOf, structureOf } from './testing-pages.ts';

// The blocks that a decision has not: a ward's letter, and its list with two who sign.

const ADDRESS = 'https://so-dao-tao.example.vn/look-up/0123456789abcdef0123456789abcdef';
const files: Record<'pdf' | 'docx', { bytes: Buffer; pages: SeenPage[] }> = {
  pdf: { bytes: Buffer.alloc(0), pages: [] },
  docx: { bytes: Buffer.alloc(0), pages: [] },
};

beforeAll(async () => {
  const [printed = Buffer.alloc(0)] = await asPrinted([await paperDocx(sampleEverything())]);
  for (const [format, bytes] of [['pdf', await paperPdf(sampleEverything())] as const, ['docx', printed] as const])
    files[format] = { bytes, pages: await pagesOf(bytes) };
}, 180_000);

/** Programs are started, on machines that do much else. */
const SLOW = { timeout: 60_000 };

const middle = ({ x, right }: SeenLine) => (x + right) / 2;

describe.each(['pdf', 'docx'] as const)('as %s', (format) => {
  const line = (page: number, words: string | RegExp) => {
    const found = files[format].pages[page]?.lines.find(({ text }) =>
      typeof words === 'string' ? text === words : words.test(text),
    );
    if (!found) throw new Error(`no line ${words}`);
    return found;
  };

  test('a ward stands under the city, and a letter’s subject under its number', () => {
    for (const words of ['UBND THÀNH PHỐ THÁI NGUYÊN', 'PHƯỜNG HOÀNG VĂN THỤ', 'Số: 12/UBND-VP', /^V\/v/])
      expect(Math.abs(middle(line(0, words)) - points(65))).toBeLessThan(1);
    expect(line(0, /^V\/v/).y).toBeGreaterThan(line(0, 'Số: 12/UBND-VP').y + 10);
    expect(line(0, /ngày 21 tháng 12 năm 2022$/).right).toBeLessThan(points(195) + 0.5);
  });

  test('several are addressed under one another, one in its row, with their marks', () => {
    const [first, second] = [line(0, /- Ủy ban nhân dân thành phố;$/), line(0, '- Phòng Nội vụ thành phố.')];
    expect(second.y - first.y).toBeGreaterThan(17);
    expect(second.x).toBeCloseTo(points(84), 0);
    expect(Math.abs(middle(line(0, 'Kính gửi: Chủ tịch Ủy ban nhân dân thành phố.')) - points(112.5))).toBeLessThan(1);
  });

  test('facts stand in two columns', () => {
    expect(line(0, 'Tổng số:').x).toBeCloseTo(points(30), 0);
    expect(line(0, '12 lượt người').x).toBeCloseTo(points(88), 0);
  });

  test('a list lies with its own head, and two sign under it, on the halves of the page', () => {
    const [left, right] = [line(1, 'NGƯỜI LẬP BIỂU'), line(1, 'TM. ỦY BAN NHÂN DÂN')];
    expect(Math.abs(middle(left) - points(30 + 63))).toBeLessThan(1);
    expect(Math.abs(middle(right) - points(30 + 126 + 63))).toBeLessThan(1);
    expect(Math.abs(left.y - right.y)).toBeLessThan(1);
    expect(line(1, 'Lý A Sử').y - line(1, 'CHỦ TỊCH').bottom).toBeGreaterThan(points(30) - 4);
    expect(
      Math.abs(middle(line(1, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')) - points(30 + (252 * (70 + 47.5)) / 165)),
    ).toBeLessThan(1);
  });

  test('a group’s row goes over all columns, and amounts stand on the right', () => {
    expect(line(1, 'I. Cán bộ').x).toBeCloseTo(points(31.4), 0);
    expect(Math.abs(line(1, '2.100.000').right - points(282 - 1.4))).toBeLessThan(1.5);
  });
});

test(
  'an assistive reader is told what is a heading, a paragraph, a cell, in the order of the paper',
  SLOW,
  async () => {
    const told = await structureOf(files.pdf.bytes);
    expect(told).toMatch(/^Document\n {2}Sect\n {4}P \(block\)\n {6}"UBND THÀNH PHỐ THÁI NGUYÊN"/);
    expect(told).toContain('H1 (block)\n      "DANH SÁCH ĐĂNG KÝ"');
    expect(told.match(/ TR\n/g)).toHaveLength(7);
    expect(told.match(/ TH\n/g)).toHaveLength(10);
    const words = [...told.matchAll(/"(.*)"/g)].map(([, text]) => text).join('');
    expect(words).toContain('Ủy ban nhân dân phường đăng ký như sau:');
    expect(words).toContain(ADDRESS);
    expect(told).not.toContain('Syntax');
  },
);

test('the code of a look-up copy is drawn in the PDF alone, and its address is in letters in both', SLOW, async () => {
  for (const { pages } of Object.values(files))
    expect(pages[0]?.lines.map(({ text }) => text).join('')).toContain(ADDRESS);
  const { data } = create(ADDRESS, { errorCorrectionLevel: 'M' }).modules;
  expect(await squaresOf(files.pdf.bytes, 1)).toBe(data.filter(Boolean).length);
  expect(await squaresOf(files.docx.bytes, 1)).toBe(0);
});
