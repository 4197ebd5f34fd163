import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from './day.ts';
import { ageOn, boundsOf, elapsedOn, isPartialDay } from './partial-day.ts';

const days: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('1940-01-01', count));

describe('a partial day', () => {
  it('is a year, a month or a day that exists', () => {
    for (const text of ['1975', '1975-02', '2000-02-29']) expect(isPartialDay(text), text).toBe(true);
    for (const text of ['75', '1975-13', '1975-00', '1975-02-30', '1975-2', '1975-02-'])
      expect(isPartialDay(text)).toBe(false);
  });

  it('stands for every day of its year or month', () => {
    expect(boundsOf('1975')).toEqual({ first: '1975-01-01', last: '1975-12-31' });
    expect(boundsOf('2000-02')).toEqual({ first: '2000-02-01', last: '2000-02-29' });
    expect(boundsOf('1900-02')).toEqual({ first: '1900-02-01', last: '1900-02-28' });
    expect(boundsOf('1975-04-30')).toEqual({ first: '1975-04-30', last: '1975-04-30' });
  });
});

describe('an age', () => {
  it('changes on the birthday', () => {
    expect(ageOn('1987-09-12', '2022-09-11')).toEqual({ min: 34, max: 34 });
    expect(ageOn('1987-09-12', '2022-09-12')).toEqual({ min: 35, max: 35 });
  });

  it('tells the months too', () => {
    expect(elapsedOn('1987-10-01', '2022-09-12').min).toEqual({ years: 34, months: 11 });
    expect(elapsedOn('1987-01-31', '2022-02-28').min).toEqual({ years: 35, months: 0 });
  });

  it('of somebody born on 29 February changes on 1 March of a common year and on the day itself in a leap year', () => {
    expect(ageOn('2000-02-29', '2022-02-28')).toEqual({ min: 21, max: 21 });
    expect(ageOn('2000-02-29', '2022-03-01')).toEqual({ min: 22, max: 22 });
    expect(ageOn('2000-02-29', '2024-02-28').max).toBe(23);
    expect(ageOn('2000-02-29', '2024-02-29').min).toBe(24);
  });

  it('of a year alone is open all year but on its last day', () => {
    expect(ageOn('1987', '2022-01-01')).toEqual({ min: 34, max: 35 });
    expect(ageOn('1987', '2022-12-30')).toEqual({ min: 34, max: 35 });
    expect(ageOn('1987', '2022-12-31')).toEqual({ min: 35, max: 35 });
  });

  it('of a month alone is open in that month only', () => {
    expect(ageOn('1987-09', '2022-08-31')).toEqual({ min: 34, max: 34 });
    expect(ageOn('1987-09', '2022-09-12')).toEqual({ min: 34, max: 35 });
    expect(ageOn('1987-09', '2022-09-30')).toEqual({ min: 35, max: 35 });
  });

  it('is nothing before birth', () => {
    expect(ageOn('2030-01-01', '2022-01-01')).toEqual({ min: 0, max: 0 });
  });

  it('of a partly known birth spans the ages of the days it can stand for, and no more', () => {
    fc.assert(
      fc.property(days, days, fc.constantFrom(4, 7), (birth, on, length) => {
        const range = ageOn(birth.slice(0, length), on);
        const { first, last } = boundsOf(birth.slice(0, length));
        const exact = ageOn(birth, on).min;
        expect(range.min <= exact && exact <= range.max).toBe(true);
        expect([range.min, range.max]).toEqual([ageOn(last, on).min, ageOn(first, on).min]);
        expect(range.max - range.min).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never falls as time goes by', () => {
    fc.assert(
      fc.property(days, days, fc.nat(800), (birth, on, later) => {
        expect(ageOn(birth, addDays(on, later)).min).toBeGreaterThanOrEqual(ageOn(birth, on).min);
      }),
    );
  });
});
