import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitPlaces } from './split.ts';

const units = (...rows: [places: number, held?: number][]) =>
  rows.map(([places, held = 0], i) => ({ id: String(i), places, held }));
const lists = (...args: Parameters<typeof splitPlaces>) => {
  const { first, second } = splitPlaces(...args);
  return [[...first.values()], [...second.values()]];
};

test('places are divided in proportion, and no unit has more or fewer in both together than it had', () => {
  expect(lists(units([4], [2], [2]), 4, 4)).toEqual([
    [2, 1, 1],
    [2, 1, 1],
  ]);
  // 3,75 and 1,25 of five.
  expect(lists(units([6], [2]), 5, 3)).toEqual([
    [4, 1],
    [2, 1],
  ]);
});

test('whoever cannot go over any more keeps his place in the first class', () => {
  expect(lists(units([4, 3], [4]), 4, 4)).toEqual([
    [3, 1],
    [1, 3],
  ]);
  // A unit that holds more than it was allotted keeps what it holds.
  expect(lists(units([1, 2], [7]), 4, 4)).toEqual([
    [2, 2],
    [0, 4],
  ]);
});

test('another sum than before is shared as the old one was', () => {
  expect(lists(units([6], [2]), 8, 8)).toEqual([
    [6, 2],
    [6, 2],
  ]);
});

test('each class’s places sum to its quota, none is negative, and what is held has its place', () => {
  const unit = fc.record({ places: fc.nat(20), held: fc.nat(5) });
  const cases = fc.array(unit, { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(cases, fc.nat(200), fc.integer({ min: 1, max: 200 }), (rows, more, given) => {
      const all = rows.map((row, i) => ({ ...row, id: String(i) }));
      const keeps = all.reduce((sum, { held }) => sum + held, 0) + more;
      const { first, second } = splitPlaces(all, keeps, given);
      const sum = (of: Map<string, number>) => [...of.values()].reduce((total, n) => total + n, 0);
      expect([sum(first), sum(second)]).toEqual([keeps, given]);
      for (const { id, held } of all) {
        expect(first.get(id)).toBeGreaterThanOrEqual(held);
        expect(second.get(id)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
