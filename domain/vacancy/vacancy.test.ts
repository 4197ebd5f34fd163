import { expect, test } from 'vitest';
import type { LineState } from '../line/machine.ts';
import { DEFAULT_DAYS } from '../time/holidays.ts';
import { calendarFrom } from '../time/working-days.ts';
import { heirOf } from './heir.ts';
import { namesUntil, termOn } from './term.ts';

const link = (id: string, replacesLineId: string | null, state: LineState = 'superseded') => ({
  id,
  replacesLineId,
  state,
});

test('the heir of a place is the last of its chain, also where it leads back to the first person', () => {
  const chain = [link('a', null, 'withdrawn'), link('b', 'a'), link('c', 'b'), link('a2', 'c', 'submitted')];
  expect(heirOf('a', chain)?.id).toBe('a2');
  expect(heirOf('c', chain)?.id).toBe('a2');
  expect(heirOf('a2', chain)).toBeUndefined();
});

test('whoever fell out again is no heir, and whoever was named after him is', () => {
  const named = [link('a', null, 'withdrawn'), link('b', 'a', 'rejected')];
  expect(heirOf('a', named)).toBeUndefined();
  expect(heirOf('a', [...named, link('c', 'a', 'submitted')])?.id).toBe('c');
});

test('a unit has three working days, weekends and holidays left out', () => {
  const calendar = calendarFrom(DEFAULT_DAYS);
  expect(termOn('2022-05-12').workingDays).toBe(3);
  // Thursday: Friday, Monday, Tuesday.
  expect(namesUntil('2022-05-12', calendar)).toBe('2022-05-17');
  // Thursday before Tết: Friday, then Monday and Tuesday after ten days.
  expect(namesUntil('2022-01-27', calendar)).toBe('2022-02-08');
});
