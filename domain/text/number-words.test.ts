import { expect, test } from 'vitest';
import { numberWords } from './number-words.ts';

test.each([
  [0, 'không'],
  [1, 'một'],
  [5, 'năm'],
  [10, 'mười'],
  [11, 'mười một'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi bốn'],
  [55, 'năm mươi lăm'],
  [100, 'một trăm'],
  [101, 'một trăm linh một'],
  [105, 'một trăm linh năm'],
  [110, 'một trăm mười'],
  [115, 'một trăm mười lăm'],
  [131, 'một trăm ba mươi mốt'],
  [1000, 'một nghìn'],
  [1001, 'một nghìn không trăm linh một'],
  [1010, 'một nghìn không trăm mười'],
  [21_000, 'hai mươi mốt nghìn'],
  [105_000, 'một trăm linh năm nghìn'],
  [1_000_000, 'một triệu'],
  [1_000_005, 'một triệu không trăm linh năm'],
  [1_050_000, 'một triệu không trăm năm mươi nghìn'],
  [1_234_567, 'một triệu hai trăm ba mươi bốn nghìn năm trăm sáu mươi bảy'],
  [57_600_000, 'năm mươi bảy triệu sáu trăm nghìn'],
  [480_000_000, 'bốn trăm tám mươi triệu'],
  [1_000_000_000, 'một tỷ'],
  [2_000_500_000, 'hai tỷ năm trăm nghìn'],
  [2_005_000_000, 'hai tỷ không trăm linh năm triệu'],
  [2_000_000_015, 'hai tỷ không trăm mười lăm'],
  [11_300_000_000, 'mười một tỷ ba trăm triệu'],
  [1_000_000_000_000, 'một nghìn tỷ'],
  [1_000_005_000_000_000, 'một triệu không trăm linh năm tỷ'],
  [3_005_000_000_001, 'ba nghìn không trăm linh năm tỷ không trăm linh một'],
])('%d is said "%s"', (n, words) => {
  expect(numberWords(n)).toBe(words);
});

test.each([-1, -0.5, 1.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
  '%d is refused: it cannot be said exactly',
  (n) => {
    expect(() => numberWords(n)).toThrow(RangeError);
  },
);

test('no two numbers are said alike', () => {
  const numbers = Array.from({ length: 20_000 }, (_, i) => (i < 10_000 ? i : i * 1_000_003));
  expect(new Set(numbers.map(numberWords)).size).toBe(numbers.length);
});
