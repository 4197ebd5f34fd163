import { expect, test } from 'vitest';
import { isSameNumber, numberField } from './number.ts';

test.each(['1/QĐ-UBND', '05/QĐ-UBND', '512/QĐ-UBND', '100000/TTr-PNV'])('%s is a number', (number) => {
  expect(numberField.safeParse(number).success).toBe(true);
});

test.each(['', '0/QĐ-UBND', '000/QĐ-UBND', '512', 'QĐ-UBND', '512/', '1234567/QĐ', '5 12/QĐ', '512/QĐ UBND', '-5/QĐ'])(
  '%j is none',
  (number) => {
    expect(numberField.safeParse(number).success).toBe(false);
  },
);

test('a number is the same with noughts before it and in small letters, and another with another symbol', () => {
  expect(isSameNumber('5/QĐ-UBND', '05/QĐ-UBND')).toBe(true);
  expect(isSameNumber('0512/qđ-ubnd', '512/QĐ-UBND')).toBe(true);
  expect(isSameNumber('50/QĐ-UBND', '5/QĐ-UBND')).toBe(false);
  expect(isSameNumber('512/QĐ-UBND', '512/QĐ-HĐND')).toBe(false);
});
