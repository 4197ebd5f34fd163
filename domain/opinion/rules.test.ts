import { expect, test } from 'vitest';
import { asksOpinion, opinionRuleForm, rulesOverlap } from './rules.ts';

const THEORY = { category: 'LLCT', managedBy: null } as const;
const BOARD = { category: null, managedBy: 'Ban Thường vụ Thành ủy' } as const;

test.each([
  [THEORY, 'LLCT', null, true],
  [THEORY, 'QPAN', 'Ban Thường vụ Thành ủy', false],
  [BOARD, 'QPAN', 'Ban Thường vụ Thành ủy', true],
  [BOARD, 'QPAN', 'Đảng ủy phường', false],
  [BOARD, 'QPAN', null, false],
  [{ ...BOARD, ...{ category: 'LLCT' as const } }, 'QPAN', 'Ban Thường vụ Thành ủy', false],
  [{ category: null, managedBy: null }, 'LLCT', null, false],
] as const)('%o of a class %s and a post managed by %s: %s', (rule, category, managedBy, asks) => {
  expect(asksOpinion(rule, category, managedBy)).toBe(asks);
});

test.each([
  ['2022-01-01', '2022-06-30', '2022-06-30', null, true],
  ['2022-01-01', '2022-06-30', '2022-07-01', null, false],
  ['2022-07-01', null, '2022-01-01', '2022-06-30', false],
  ['2022-01-01', null, '2023-01-01', '2023-12-31', true],
] as const)('days %s to %s and %s to %s overlap: %s', (from, to, otherFrom, otherTo, overlap) => {
  const a = { ...THEORY, validFrom: from, validTo: to };
  const b = { validFrom: otherFrom, validTo: otherTo };
  expect(rulesOverlap(a, { ...THEORY, ...b })).toBe(overlap);
  expect(rulesOverlap(a, { ...BOARD, ...b })).toBe(false);
});

test('a rule names whom it concerns, and its days stand in their order', () => {
  const problems = (input: object) =>
    opinionRuleForm
      .safeParse({ from: '01/07/2022', source: 'Quyết định phân cấp', ...input })
      .error?.issues.map(({ message, path }) => `${path.join('.')}: ${message}`);
  expect(problems({})).toEqual(['category: whom_needed']);
  expect(problems({ category: 'LLCT', to: '30/06/2022' })).toEqual(['to: days_reversed']);
  expect(problems({ managedBy: 'Ban Thường vụ', to: '01/07/2022' })).toBeUndefined();
  expect(opinionRuleForm.parse({ managedBy: ' Ban  Thường vụ ', from: '01/07/2022', source: 'x' }).managedBy).toBe(
    'Ban Thường vụ',
  );
});
