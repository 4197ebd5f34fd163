import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../time/day.ts';
import { OPENS, outcome, verdict } from './example.fixture.ts';

describe('least age', () => {
  const rule = { minAge: { F: 33, M: 35 } };

  it('is reached on the birthday', () => {
    expect(verdict('minAge', { birth: '1987-09-12' }, rule)).toEqual(['PASS']);
    expect(verdict('minAge', { birth: '1987-09-13' }, rule)).toEqual(['FAIL']);
    expect(verdict('minAge', { gender: 'F', birth: '1989-09-12' }, rule)).toEqual(['PASS']);
    expect(verdict('minAge', { gender: 'F', birth: '1989-09-13' }, rule)).toEqual(['FAIL']);
  });

  it('of somebody born on 29 February is reached on 1 March of a common year', () => {
    const onLeap = (startsOn: Day) => verdict('minAge', { birth: '1988-02-29' }, { rule, startsOn });
    expect(onLeap('2023-02-28')).toEqual(['FAIL']);
    expect(onLeap('2023-03-01')).toEqual(['PASS']);
  });

  it('is open for the one year of birth that leaves it open', () => {
    expect(verdict('minAge', { birth: '1986' }, rule)).toEqual(['PASS']);
    expect(verdict('minAge', { birth: '1987' }, rule)).toEqual(['UNKNOWN', 'birth']);
    expect(verdict('minAge', { birth: '1988' }, rule)).toEqual(['FAIL']);
    expect(verdict('minAge', { birth: '1987-08' }, rule)).toEqual(['PASS']);
    expect(verdict('minAge', { birth: '1987-09' }, rule)).toEqual(['UNKNOWN', 'birth']);
    expect(verdict('minAge', { birth: '1987-10' }, rule)).toEqual(['FAIL']);
  });

  it('asks for the gender only where it decides', () => {
    expect(verdict('minAge', { gender: null, birth: '1980' }, rule)).toEqual(['PASS']);
    expect(verdict('minAge', { gender: null, birth: '1988-01-01' }, rule)).toEqual(['UNKNOWN', 'gender']);
    expect(verdict('minAge', { gender: null, birth: '1987' }, rule)).toEqual(['UNKNOWN', 'gender', 'birth']);
    expect(verdict('minAge', { gender: null, birth: '1995' }, rule)).toEqual(['FAIL']);
    expect(verdict('minAge', { gender: null, birth: '1988' }, { minAge: { F: 30, M: 30 } })).toEqual(['PASS']);
  });

  it('cannot be told without a birth date or an opening day', () => {
    expect(verdict('minAge', { birth: null }, rule)).toEqual(['UNKNOWN', 'birth']);
    expect(verdict('minAge', {}, { rule, startsOn: null })).toEqual(['UNKNOWN', 'classStartsOn']);
    expect(verdict('minAge', { birth: null }, { rule, startsOn: null })).toEqual(['UNKNOWN', 'birth', 'classStartsOn']);
  });

  it('says how old the person is on which day', () => {
    expect(outcome('minAge', { birth: '1987-10-01' }, rule)?.detail).toEqual({
      kind: 'minAge',
      required: 35,
      gender: 'M',
      actual: { min: { years: 34, months: 11 }, max: { years: 34, months: 11 } },
      on: OPENS,
    });
  });

  const births: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 22_000 }).map((count) => addDays('1950-01-01', count));

  it('is met by everybody who is older than somebody who meets it', () => {
    const RANK = { FAIL: 0, UNKNOWN: 1, PASS: 2 };
    fc.assert(
      fc.property(births, fc.nat(3000), fc.constantFrom(4, 7, 10), (birth, older, length) => {
        const judge = (born: Day) => RANK[outcome('minAge', { birth: born.slice(0, length) }, rule)!.outcome];
        expect(judge(addDays(birth, -older))).toBeGreaterThanOrEqual(judge(birth));
      }),
    );
  });

  it('is UNKNOWN exactly when the days that the birth date can stand for disagree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2005 }), fc.integer({ min: 18, max: 60 }), (year, age) => {
        const asked = { minAge: { F: age, M: age }, maxAge: age };
        for (const kind of ['minAge', 'maxAge'] as const) {
          const first = outcome(kind, { birth: `${year}-01-01` }, asked)!.outcome;
          const last = outcome(kind, { birth: `${year}-12-31` }, asked)!.outcome;
          expect(outcome(kind, { birth: `${year}` }, asked)!.outcome).toBe(first === last ? first : 'UNKNOWN');
        }
      }),
    );
  });
});

describe('greatest age', () => {
  it('lets pass whoever is of that age, until the next birthday', () => {
    expect(verdict('maxAge', { birth: '1981-09-13' }, { maxAge: 40 })).toEqual(['PASS']);
    expect(verdict('maxAge', { birth: '1981-09-12' }, { maxAge: 40 })).toEqual(['FAIL']);
    expect(verdict('maxAge', { birth: '1981' }, { maxAge: 40 })).toEqual(['UNKNOWN', 'birth']);
    expect(verdict('maxAge', { birth: '1982' }, { maxAge: 40 })).toEqual(['PASS']);
    expect(verdict('maxAge', { birth: '1980' }, { maxAge: 40 })).toEqual(['FAIL']);
  });
});

describe('service', () => {
  it('is full on the anniversary of recruitment', () => {
    expect(verdict('minServiceYears', { recruitedOn: '2019-09-12' }, { minServiceYears: 3 })).toEqual(['PASS']);
    expect(verdict('minServiceYears', { recruitedOn: '2019-09-13' }, { minServiceYears: 3 })).toEqual(['FAIL']);
    expect(verdict('minServiceYears', { recruitedOn: '2019' }, { minServiceYears: 3 })).toEqual([
      'UNKNOWN',
      'recruitedOn',
    ]);
    expect(verdict('minServiceYears', { recruitedOn: null }, { minServiceYears: 3 })).toEqual([
      'UNKNOWN',
      'recruitedOn',
    ]);
    expect(verdict('minServiceYears', { recruitedOn: '2030-01-01' }, { minServiceYears: 0 })).toEqual(['PASS']);
  });
});
