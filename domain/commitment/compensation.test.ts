import { describe, expect, it } from 'vitest';
import { type Commitment, compensationOf } from './compensation.ts';
import { asksPromise, commitmentForm, leastPromise } from './forms.ts';
import { monthsAfter, wholeMonths } from './months.ts';

const DONE: Commitment = {
  cost: 30_000_000,
  monthsPromised: 48,
  state: 'completed',
  studiedUntil: '2020-06-30',
  leftOn: null,
  exemption: null,
};
const on = (changes: Partial<Commitment>, today = '2023-01-15') => compensationOf({ ...DONE, ...changes }, today);

describe('what must be paid back', () => {
  it('is F / T1 × (T1 − T2) for whoever leaves early: the decree’s own kind of example', () => {
    // Two years of study, four promised, two served: half of thirty million.
    expect(on({ leftOn: '2022-06-30' })).toEqual({ kind: 'part', amount: 15_000_000, served: 24, missing: 24 });
  });

  it('is whole đồng, rounded once', () => {
    const third = { cost: 100, monthsPromised: 3, leftOn: '2020-07-31' };
    expect(on(third)).toMatchObject({ amount: 67, missing: 2 });
    expect(on({ ...third, cost: 1, leftOn: '2020-08-31' })).toMatchObject({ amount: 0, missing: 1 });
    expect(on({ cost: 999_999_999_999, monthsPromised: 7, leftOn: '2020-07-31' })).toMatchObject({
      amount: 857_142_857_142,
    });
  });

  it('is all of it where the study was left, broken off or not passed, whatever was served', () => {
    for (const state of ['dropped_out', 'failed'] as const)
      expect(on({ state, studiedUntil: null })).toEqual({ kind: 'whole', amount: 30_000_000 });
    expect(on({ state: 'attending', leftOn: '2023-01-15' })).toEqual({ kind: 'whole', amount: 30_000_000 });
    expect(on({ state: 'attending', leftOn: '2023-01-16' })).toEqual({ kind: 'studying' });
    expect(on({ state: 'attending' })).toEqual({ kind: 'studying' });
  });

  it('is nothing once the promised months are over, and not a day before', () => {
    const last = { leftOn: '2024-06-30' };
    expect(on(last, '2024-07-01')).toEqual({ kind: 'fulfilled', served: 48 });
    expect(on({ leftOn: '2024-05-31' }, '2024-07-01')).toMatchObject({ kind: 'part', missing: 1, amount: 625_000 });
    expect(on({ leftOn: '2024-06-14' }, '2024-07-01')).toMatchObject({ kind: 'part', missing: 1 });
    expect(on({ leftOn: '2024-06-15' }, '2024-07-01')).toEqual({ kind: 'fulfilled', served: 48 });
  });

  it('is all of it for whoever leaves on the day the study ends, or before', () => {
    for (const leftOn of ['2020-06-30', '2020-01-01'])
      expect(on({ leftOn })).toMatchObject({ kind: 'part', amount: 30_000_000, served: 0, missing: 48 });
  });

  it('says how long somebody in service still has to stay, and what leaving today would cost', () => {
    expect(on({}, '2022-06-30')).toEqual({
      kind: 'serving',
      served: 24,
      missing: 24,
      until: '2024-06-30',
      owedIfLeft: 15_000_000,
    });
    // A last day that is still to come has not come.
    expect(on({ leftOn: '2022-12-31' }, '2022-06-30')).toMatchObject({ kind: 'serving', missing: 24 });
  });

  it('is spared for what excuses, and the amount stays said', () => {
    expect(on({ leftOn: '2022-06-30', exemption: 'transferred' })).toEqual({
      kind: 'exempt',
      exemption: 'transferred',
      spared: 15_000_000,
    });
    expect(on({ state: 'dropped_out', exemption: 'serious_illness' })).toMatchObject({ spared: 30_000_000 });
    expect(on({ exemption: 'transferred' })).toMatchObject({ kind: 'serving' });
  });

  it('stays open where the study’s last day is not known, and is none for whoever was not sent', () => {
    expect(on({ studiedUntil: null })).toEqual({ kind: 'unknown' });
    expect(on({ state: 'not_admitted' })).toEqual({ kind: 'nothing' });
    expect(on({ state: 'revoked' })).toEqual({ kind: 'nothing' });
  });
});

describe('months', () => {
  it('are counted from day to day, and half of one counts', () => {
    expect(wholeMonths('2022-01-01', '2022-02-01')).toBe(1);
    expect(wholeMonths('2022-01-31', '2022-02-28')).toBe(1);
    expect(wholeMonths('2022-02-01', '2022-02-14')).toBe(0);
    expect(wholeMonths('2022-02-01', '2022-02-15')).toBe(1);
    expect(wholeMonths('2022-01-15', '2022-01-15')).toBe(0);
    expect(wholeMonths('2022-03-01', '2022-01-01')).toBe(-2);
    expect(monthsAfter('2023-11-30', 3)).toBe('2024-02-29');
  });
});

describe('a promise', () => {
  const YEARS = { startsOn: '2022-09-01', endsOn: '2024-08-31' };
  it('is of twice the study, for civil servants from 1/7/2025 on of three times', () => {
    expect(leastPromise(YEARS, 'civil_servant')).toBe(48);
    const later = { startsOn: '2025-07-01', endsOn: '2026-06-30' };
    expect(leastPromise(later, 'civil_servant')).toBe(36);
    expect(leastPromise({ ...later, startsOn: '2025-06-30' }, 'civil_servant')).toBe(24);
    expect(leastPromise(later, 'public_employee')).toBe(24);
    expect(leastPromise({ startsOn: null, endsOn: null }, 'civil_servant')).toBeNull();
  });

  it('is asked for where a study leads to a degree or takes half a year', () => {
    const days = { startsOn: null, endsOn: null };
    expect(asksPromise({ category: 'DAO_TAO_CM', ...days })).toBe(true);
    expect(asksPromise({ category: 'LLCT', ...YEARS })).toBe(true);
    expect(asksPromise({ category: 'LLCT', startsOn: '2022-05-16', endsOn: '2022-06-10' })).toBe(false);
    expect(asksPromise({ category: 'KY_NANG', ...days })).toBe(false);
  });

  it('is typed with dots or without, and an exemption has its words', () => {
    const typed = { line: 'x', cost: '12.500.000', monthsPromised: '24' };
    expect(commitmentForm.parse(typed)).toMatchObject({ cost: 12_500_000, monthsPromised: 24 });
    const problem = (changes: object) =>
      commitmentForm.safeParse({ ...typed, ...changes }).error?.issues.map(({ message }) => message);
    expect(problem({ cost: '12,5 triệu' })).toEqual(['money']);
    expect(problem({ monthsPromised: '0' })).toEqual(['months']);
    expect(problem({ exemption: 'transferred' })).toEqual(['words_needed']);
  });
});
