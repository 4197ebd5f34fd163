import { expect, test } from 'vitest';
import type { LineState } from '../line/machine.ts';
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

test('a unit has three working days, weekends left out', () => {
  expect(termOn('2022-05-12').workingDays).toBe(3);
  // Thursday: Friday, Monday, Tuesday.
  expect(namesUntil('2022-05-12')).toBe('2022-05-17');
});
