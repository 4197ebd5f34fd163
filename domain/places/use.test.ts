import { expect, test } from 'vitest';
import type { LineState } from '../line/machine.ts';
import { placeJudge } from './use.ts';

const line = (id: string, state: LineState, unitId = 'u', classId = 'c') => ({ id, state, unitId, classId });
const count = (state: LineState, lines: number, unitId = 'u') => ({ classId: 'c', unitId, state, lines });
const TWO = [
  { classId: 'c', unitId: 'u', places: 2 },
  { classId: 'c', unitId: 'v', places: 0 },
];

test('a class without allotted places is open to all, one with them to none but those who have some', () => {
  const judge = placeJudge(TWO, [count('approved', 1)]);
  expect(judge(line('a', 'submitted', 'u', 'other'), 'accepted')).toBe(true);
  expect(judge(line('a', 'submitted'), 'accepted')).toBe(true);
  expect(judge(line('a', 'submitted', 'v'), 'accepted')).toBe(false);
  expect(judge(line('a', 'submitted', 'w'), 'accepted')).toBe(false);
});

test('whoever is accepted takes a place, a reserve and a line that waits take none', () => {
  const one = line('a', 'submitted');
  expect(placeJudge(TWO, [count('validated', 1), count('waitlisted', 4), count('submitted', 3)])(one, 'accepted')).toBe(
    true,
  );
  expect(placeJudge(TWO, [count('validated', 1), count('attending', 1)])(one, 'accepted')).toBe(false);
});

test('several at once are counted together, and whoever holds a place already is not counted again', () => {
  const judge = placeJudge(TWO, [count('validated', 1), count('submitted', 2)]);
  const [a, b, c] = [line('a', 'submitted'), line('b', 'submitted'), line('c', 'validated')];
  expect(judge(a, 'accepted', [a, c])).toBe(true);
  expect(judge(a, 'accepted', [a, b])).toBe(false);
  expect(judge(a, 'accepted', [a, line('x', 'submitted', 'v')])).toBe(true);
});

test('going up counts the seats alone: of three accepted, two may go', () => {
  const judge = placeJudge(TWO, [count('validated', 3)]);
  const [a, b, c] = [line('a', 'validated'), line('b', 'validated'), line('c', 'validated')];
  expect(judge(a, 'seated', [a, b])).toBe(true);
  expect(judge(a, 'seated', [a, b, c])).toBe(false);
  expect(placeJudge(TWO, [count('in_submission', 2)])(a, 'seated')).toBe(false);
});
