import { describe, expect, it } from 'vitest';
import { type CompletedClass, yearlyPeriods } from './yearly-periods.ts';

const completed = (endedOn: string, periods: number, category: CompletedClass['category'] = 'KY_NANG') => ({
  endedOn,
  periods,
  category,
});

describe('the yearly week of fostering', () => {
  it('sums the periods of the classes that ended in the year', () => {
    const classes = [completed('2022-01-01', 16), completed('2022-12-31', 16), completed('2021-12-31', 40)];
    expect(yearlyPeriods(classes, 2022)).toEqual({ total: 32, missing: 8 });
  });

  it('is full at 40 periods and never owes less than nothing', () => {
    expect(yearlyPeriods([completed('2022-06-17', 40)], 2022)).toEqual({ total: 40, missing: 0 });
    expect(yearlyPeriods([completed('2022-06-17', 160)], 2022)).toEqual({ total: 160, missing: 0 });
    expect(yearlyPeriods([], 2022)).toEqual({ total: 0, missing: 40 });
  });

  it('does not count study for a degree', () => {
    expect(yearlyPeriods([completed('2022-06-30', 900, 'DAO_TAO_CM')], 2022)).toEqual({ total: 0, missing: 40 });
  });
});
