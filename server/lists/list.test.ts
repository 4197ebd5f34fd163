import { expect, test } from 'vitest';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { cellWords, filterWords } from './list.ts';

const m = messagesFor('vi');
const f = formatFor('vi');

test('says by what a list is narrowed, and that it is not', () => {
  expect(filterWords(m, [])).toBe('Toàn bộ danh sách, không lọc');
  expect(
    filterWords(m, [
      ['Đơn vị', 'Phường Cam Giá'],
      ['Trạng thái', undefined],
      ['Tìm', 'nguyen'],
    ]),
  ).toBe('Lọc theo: Đơn vị: Phường Cam Giá; Tìm: nguyen');
});

test('shows on paper what the sheet holds, as people write it', () => {
  const words = [null, 'Lê', 1234, { day: '1986' }, { day: '1986-03' }, { day: '2022-05-12' }, { day: null }] as const;
  expect(words.map((value) => cellWords(value, f))).toEqual(['', 'Lê', '1.234', '1986', '03/1986', '12/05/2022', '']);
  expect(cellWords({ at: Date.UTC(2022, 4, 12, 2, 5) }, f)).toBe('09:05 12/05/2022');
  expect(cellWords({ at: null }, f)).toBe('');
});
