import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay, workingDaysUntil } from './working-days.ts';

const calendar = { holidays: ['2022-05-02', '2022-05-03'], worked: ['2022-05-07'] };

describe('working days', () => {
  it('leave out weekends and holidays, and take in weekend days worked in exchange', () => {
    expect(isWorkingDay('2022-04-29', calendar)).toBe(true);
    expect(isWorkingDay('2022-04-30', calendar)).toBe(false);
    expect(isWorkingDay('2022-05-02', calendar)).toBe(false);
    expect(isWorkingDay('2022-05-07', calendar)).toBe(true);
  });

  it('are added and taken away without counting the day itself', () => {
    expect(addWorkingDays('2022-04-29', 1, calendar)).toBe('2022-05-04');
    expect(addWorkingDays('2022-04-29', 4, calendar)).toBe('2022-05-07');
    expect(addWorkingDays('2022-05-04', -1, calendar)).toBe('2022-04-29');
    expect(addWorkingDays('2022-04-30', 0, calendar)).toBe('2022-04-30');
  });

  it('are counted up to a day', () => {
    expect(workingDaysUntil('2022-04-29', '2022-05-09', calendar)).toBe(5);
    expect(workingDaysUntil('2022-05-09', '2022-04-29', calendar)).toBe(0);
    expect(workingDaysUntil('2022-04-29', '2022-04-29', calendar)).toBe(0);
  });
});
