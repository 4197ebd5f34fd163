import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_STANDARDS } from '../eligibility/default-standards.ts';
import { yearsToServe } from '../people/years-to-serve.ts';
import { CRITERIA } from './criteria.ts';
import { countsAsStandard, pointsOf, type RankingFacts } from './points.ts';
import { DEFAULT_WEIGHTS, partsOf, priorityOf } from './priority.ts';

const NOBODY: RankingFacts = {
  standardsFilled: 0,
  leading: null,
  gender: null,
  ethnicity: null,
  waited: 0,
  missingPeriods: null,
  yearsToServe: null,
  protocolOrder: null,
  preference: 99,
};

test('what is not known gives no points, and whoever is a candidate at all has one', () => {
  expect(Object.values(pointsOf(NOBODY)).every((points) => points === 0)).toBe(true);
  expect(priorityOf(partsOf(pointsOf(NOBODY), DEFAULT_WEIGHTS))).toBe(1);
});

test.each<[Partial<RankingFacts>, Partial<ReturnType<typeof pointsOf>>]>([
  [{ standardsFilled: 2 }, { lacks_standard: 10 }],
  [{ leading: false }, { leading_post: 0 }],
  [{ gender: 'F' }, { woman: 10 }],
  [{ ethnicity: 'Kinh' }, { ethnic_minority: 0 }],
  [{ ethnicity: 'Tày' }, { ethnic_minority: 10 }],
  [{ waited: 1 }, { waited_before: 5 }],
  [{ waited: 3 }, { waited_before: 10 }],
  [{ missingPeriods: 40 }, { missing_periods: 10 }],
  [{ missingPeriods: 16 }, { missing_periods: 4 }],
  [{ yearsToServe: 7 }, { years_to_serve: 3 }],
  [{ yearsToServe: 30 }, { years_to_serve: 10 }],
  [{ protocolOrder: 1 }, { protocol_order: 10 }],
  [{ protocolOrder: 40 }, { protocol_order: 0 }],
  [{ preference: 1 }, { unit_order: 10 }],
  [{ preference: 11 }, { unit_order: 0 }],
])('%o', (facts, points) => {
  expect(pointsOf({ ...NOBODY, ...facts })).toMatchObject(points);
});

test('only a goal of the register’s own puts nobody before others', () => {
  const counted = DEFAULT_STANDARDS.filter((standard) => countsAsStandard({ standard }));
  expect(new Set(counted.map(({ binding }) => binding))).toEqual(new Set(['required', 'object']));
  expect(DEFAULT_STANDARDS.filter((standard) => !counted.includes(standard)).map(({ id }) => id)).toEqual([
    'GOAL.university',
    'GOAL.theory',
  ]);
});

test('every criterion has whole points from 0 to 10, and a priority is the sum of its parts and one', () => {
  const facts = fc.record({
    standardsFilled: fc.nat(4),
    leading: fc.constantFrom(true, false, null),
    gender: fc.constantFrom('F' as const, 'M' as const, null),
    ethnicity: fc.constantFrom('Kinh', 'Nùng', null),
    waited: fc.nat(9),
    missingPeriods: fc.option(fc.nat(40)),
    yearsToServe: fc.option(fc.nat(45)),
    protocolOrder: fc.option(fc.integer({ min: 1, max: 60 })),
    preference: fc.integer({ min: 1, max: 80 }),
  });
  const weights = fc.tuple(...CRITERIA.map(() => fc.nat(1000)));
  fc.assert(
    fc.property(facts, weights, (one, values) => {
      const points = pointsOf(one);
      for (const code of CRITERIA)
        expect(points[code] >= 0 && points[code] <= 10 && Number.isInteger(points[code])).toBe(true);
      const own = Object.fromEntries(CRITERIA.map((code, i) => [code, values[i]])) as typeof DEFAULT_WEIGHTS;
      const parts = partsOf(points, own);
      expect(priorityOf(parts)).toBe(1 + CRITERIA.reduce((sum, code) => sum + points[code] * own[code], 0));
    }),
  );
});

test.each([
  // At 60 years and 9 months in 2023, at 61 years and 9 months in 2027, and at 62 years from 2028 on.
  ['1963-01', 'M', '2022-03-01', 1],
  ['1966', 'M', '2022-03-01', 5],
  ['1990-06-15', 'M', '2022-03-01', 30],
  // At 56 years in 2022, and at 60 years from 2035 on.
  ['1966-01', 'F', '2022-03-01', 0],
  ['1990', 'F', '2022-03-01', 28],
  [null, 'F', '2022-03-01', null],
  ['1990', null, '2022-03-01', null],
] as const)('born %s, %s: years to serve on %s', (birth, gender, on, years) => {
  expect(yearsToServe(birth, gender, on)).toBe(years);
});
