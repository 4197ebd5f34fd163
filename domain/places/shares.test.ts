import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divide } from './shares.ts';

const shares = (...weights: number[]) => weights.map((weight, i) => ({ id: String(i), weight }));
const places = (total: number, ...weights: number[]) => [...divide(total, shares(...weights)).values()];

test.each<[number, number[], number[]]>([
  [10, [5, 3, 2], [5, 3, 2]],
  // 3,33 each: the first of equal remainders gets the last place.
  [10, [1, 1, 1], [4, 3, 3]],
  // 2,86 – 4,29 – 2,86: the two larger remainders.
  [10, [2, 3, 2], [3, 4, 3]],
  [1, [1, 9, 9], [0, 1, 0]],
  [7, [0, 0], [4, 3]],
  [0, [4, 2], [0, 0]],
  [3, [0, 8], [0, 3]],
])('%i places over %o', (total, weights, wanted) => {
  expect(places(total, ...weights)).toEqual(wanted);
});

test('it sums to the total, nobody is further than one place from his share, and more never gets less', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.array(fc.nat(2000), { minLength: 1, maxLength: 40 }), (total, weights) => {
      const got = places(total, ...weights);
      expect(got.reduce((sum, n) => sum + n, 0)).toBe(total);
      const all = weights.reduce((sum, n) => sum + n, 0);
      for (const [i, n] of got.entries()) {
        const share = all > 0 ? (total * weights[i]!) / all : total / weights.length;
        expect(Math.abs(n - share)).toBeLessThan(1);
        for (const [j, other] of got.entries()) if (weights[i]! > weights[j]!) expect(n).toBeGreaterThanOrEqual(other);
      }
    }),
  );
});
