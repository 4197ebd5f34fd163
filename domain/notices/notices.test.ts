import { describe, expect, it, test } from 'vitest';
import { instantAt } from '../time/day.ts';
import { DEFAULT_DAYS } from '../time/holidays.ts';
import { calendarFrom } from '../time/working-days.ts';
import { digestDue, gatheredFrom } from './digest.ts';
import { dueStep, isHourOfReminders, toldAt } from './reminders.ts';
import { MOST_ATTEMPTS, pauseAfter } from './retry.ts';

const calendar = calendarFrom(DEFAULT_DAYS);
const at = (day: string, time = '08:00') => instantAt(day, time);

describe('reminders', () => {
  const closing = at('2022-05-10', '24:00');
  const step = (day: string, closesAt = closing) => {
    const due = dueStep(closesAt, at(day), calendar);
    return due && `${due.step} ${due.day}`;
  };

  it('fall due five and two working days before, on the day and after it; holidays do not count', () => {
    // 30/4 to 3/5 were free: five working days before 10/5 are 29/4.
    expect(step('2022-04-28')).toBe(null);
    expect(step('2022-04-29')).toBe('t5 2022-04-29');
    expect(step('2022-05-06')).toBe('t2 2022-05-06');
    expect(step('2022-05-10')).toBe('t0 2022-05-10');
    expect(step('2022-05-11')).toBe('overdue 2022-05-11');
  });

  it('are the same step when they are caught up later', () => {
    expect(step('2022-05-05')).toBe('t5 2022-04-29');
    expect(step('2022-05-09')).toBe('t2 2022-05-06');
    expect(step('2022-05-17')).toBe('overdue 2022-05-11');
    expect(step('2022-05-18')).toBe(null);
  });

  it('are counted to the last working day where a closing falls on days off', () => {
    const sunday = at('2022-05-15', '24:00');
    expect(step('2022-05-13', sunday)).toBe('t0 2022-05-13');
    expect(step('2022-05-14', sunday)).toBe('t0 2022-05-13');
    expect(step('2022-05-16', sunday)).toBe('overdue 2022-05-16');
  });

  it('count over Tết', () => {
    const afterTet = at('2022-02-08', '24:00');
    expect(step('2022-01-24', afterTet)).toBe(null);
    expect(step('2022-01-25', afterTet)).toBe('t5 2022-01-25');
    expect(step('2022-01-28', afterTet)).toBe('t2 2022-01-28');
    expect(step('2022-02-07', afterTet)).toBe('t2 2022-01-28');
  });

  it('of a closing at an hour are over from that hour, and told as overdue on the next working day', () => {
    const noon = at('2022-05-12', '12:00');
    expect(dueStep(noon, at('2022-05-12', '11:00'), calendar)?.step).toBe('t0');
    expect(dueStep(noon, at('2022-05-12', '13:00'), calendar)).toBe(null);
    expect(step('2022-05-13', noon)).toBe('overdue 2022-05-13');
  });

  it('are given on working days only, and not at night', () => {
    expect(isHourOfReminders(at('2022-05-12', '06:59'), calendar)).toBe(false);
    expect(isHourOfReminders(at('2022-05-12', '07:00'), calendar)).toBe(true);
    expect(isHourOfReminders(at('2022-05-14', '10:00'), calendar)).toBe(false);
    expect(isHourOfReminders(at('2022-05-02', '10:00'), calendar)).toBe(false);
  });

  it('go to the clerk first and then to the head, who is told at once where he is waited for', () => {
    expect(toldAt('t5', false)).toEqual(['unit_clerk']);
    expect(toldAt('t2', false)).toEqual(['unit_clerk']);
    expect(toldAt('t2', true)).toEqual(['unit_clerk', 'unit_head']);
    expect(toldAt('t0', false)).toEqual(['unit_clerk', 'unit_head']);
    expect(toldAt('overdue', false)).toEqual(['unit_clerk', 'unit_head']);
  });
});

describe('a day’s letters', () => {
  it('hold the day’s reminders: these are given before', () => {
    const before = at('2022-05-12', '07:29');
    expect([isHourOfReminders(before, calendar), digestDue(before, calendar)]).toEqual([true, null]);
  });

  it('are gathered at half past seven on working days', () => {
    expect(digestDue(at('2022-05-12', '07:29'), calendar)).toBe(null);
    expect(digestDue(at('2022-05-12', '07:30'), calendar)).toBe('2022-05-12');
    expect(digestDue(at('2022-05-02', '09:00'), calendar)).toBe(null);
  });

  it('begin where the last gathering ended, never before they were chosen nor a week ago', () => {
    const from = (last: string | null, chosenAt = 0) => gatheredFrom(at('2022-05-12', '07:30'), { last, chosenAt });
    expect(from(null)).toBe(at('2022-05-05', '07:30'));
    expect(from(null, at('2022-05-10', '10:00'))).toBe(at('2022-05-10', '10:00'));
    // What is committed only after the gathering has looked is the next one's.
    expect(from('2022-05-09')).toBe(at('2022-05-09', '07:28'));
    expect(from('2022-03-01')).toBe(at('2022-05-05', '07:30'));
    expect(from('2022-05-09', at('2022-05-10', '10:00'))).toBe(at('2022-05-10', '10:00'));
  });
});

test('a failed mail rests longer each time and is given up in the end, or at once where it is refused for good', () => {
  const pauses = Array.from({ length: MOST_ATTEMPTS }, (_, i) => pauseAfter(i + 1, false));
  expect(pauses.slice(0, 5)).toEqual([1, 5, 30, 120, 720].map((minutes) => minutes * 60_000));
  expect(pauses.at(-1)).toBe(null);
  expect(pauses.slice(0, -1)).not.toContain(null);
  expect(pauseAfter(1, true)).toBe(null);
});
