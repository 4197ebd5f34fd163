import { expect, test } from 'vitest';
import { DEFAULT_WEIGHTS } from './priority.ts';
import { type DatedWeight, weightsOn } from './weights.ts';

const row = (weight: number, validFrom: string, more: Partial<DatedWeight> = {}): DatedWeight => ({
  ...{ category: null, code: 'woman', weight, validFrom, validTo: null, at: 1 },
  ...more,
});
const woman = (rows: DatedWeight[], day: string, category: DatedWeight['category'] = 'LLCT') =>
  weightsOn(rows, category, day).woman;

test('nothing was set: our own choice counts', () => {
  expect(weightsOn([], 'LLCT', '2022-05-01')).toEqual(DEFAULT_WEIGHTS);
});

test('what was set counts from its day on, to its last day', () => {
  const rows = [row(30, '2022-05-01', { validTo: '2022-05-31' })];
  expect(['2022-04-30', '2022-05-01', '2022-05-31', '2022-06-01'].map((day) => woman(rows, day))).toEqual([
    DEFAULT_WEIGHTS.woman,
    30,
    30,
    DEFAULT_WEIGHTS.woman,
  ]);
});

test('the later beginning counts, and of one day the later word', () => {
  expect(woman([row(30, '2022-05-01'), row(40, '2022-06-01')], '2022-06-01')).toBe(40);
  expect(woman([row(40, '2022-06-01'), row(30, '2022-05-01', { at: 9 })], '2022-06-01')).toBe(40);
  expect(woman([row(30, '2022-05-01', { at: 2 }), row(40, '2022-05-01', { at: 1 })], '2022-06-01')).toBe(30);
});

test('a category’s own word counts there, also before what was set for all later', () => {
  const rows = [row(30, '2022-05-01', { category: 'LLCT' }), row(40, '2022-06-01')];
  expect(woman(rows, '2022-07-01')).toBe(30);
  expect(woman(rows, '2022-07-01', 'QPAN')).toBe(40);
  expect(weightsOn(rows, 'LLCT', '2022-07-01').leading_post).toBe(DEFAULT_WEIGHTS.leading_post);
});
