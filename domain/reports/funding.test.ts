import { expect, test } from 'vitest';
import { fundingOrder } from './funding.ts';

test('sources stand as in the form, others after them, and last what nobody stated', () => {
  const form = [
    'Ngân sách tỉnh',
    'Ngân sách thành phố',
    'Ngân sách xã, phường',
    'Nguồn thu sự nghiệp',
    'Cá nhân tự túc',
    'Xã hội hóa',
    null,
  ];
  expect(form.toReversed().toSorted((a, b) => fundingOrder(a) - fundingOrder(b))).toEqual(form);
});

test('a budget whose level is not said is no level of the form', () => {
  expect(fundingOrder('Ngân sách')).toBe(fundingOrder('Hỗn hợp'));
});
