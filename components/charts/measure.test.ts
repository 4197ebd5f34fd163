import { expect, test } from 'vitest';
import { textWidth, wrapText } from './measure.ts';

// Measured in Chrome with the register's typeface at 100 pixels.
test.each([
  ['Bồi dưỡng kiến thức quốc phòng và an ninh đối tượng 4', 2664],
  ['ạ', 65.3],
  ['ế', 60.9],
  ['1', 38],
])('%s is taken at its width or a little more', (text, width) => {
  expect(textWidth(text, 100)).toBeGreaterThanOrEqual(width * 0.97);
  expect(textWidth(text, 100)).toBeLessThanOrEqual(width * 1.15);
});

test('is the same in both normal forms', () => {
  const text = 'Phường Hoàng Văn Thụ';
  expect(textWidth(text.normalize('NFD'), 12)).toBe(textWidth(text.normalize('NFC'), 12));
});

const LONG = 'Quản lý nhà nước theo ngạch: chương trình chuyên viên cao cấp và tương đương';

test('breaks between words into lines that fit', () => {
  const room = { width: 188, size: 12, lines: 3 };
  const lines = wrapText(LONG, room);
  expect(lines.join(' ')).toBe(LONG);
  for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(188);
});

test('cuts what finds no room and says so', () => {
  const lines = wrapText(LONG, { width: 100, size: 12, lines: 2 });
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(100);
  expect(wrapText('Nghiêngngảkhôngcókhoảngtrắngnào', { width: 60, size: 12, lines: 1 })[0]).toMatch(/^Nghi.+…$/);
  expect(wrapText('', { width: 60, size: 12, lines: 1 })).toEqual([]);
});
