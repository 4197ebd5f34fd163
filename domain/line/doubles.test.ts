import { expect, test } from 'vitest';
import { doubledLines } from './doubles.ts';
import type { LineState } from './machine.ts';

const line = (id: string, personId: string, state: LineState) => ({ id, personId, state });
const ended = (...args: Parameters<typeof doubledLines>) => doubledLines(...args).map(({ id }) => id);

test('whoever stands in one class only keeps his line', () => {
  expect(ended([line('a', 'p', 'submitted')], [line('b', 'q', 'submitted')])).toEqual([]);
});

test.each<[LineState, LineState, string]>([
  ['submitted', 'submitted', 'closing'],
  ['submitted', 'validated', 'staying'],
  ['validated', 'waitlisted', 'closing'],
  ['draft', 'needs_fix', 'staying'],
  ['awaiting_party', 'submitted', 'closing'],
])('of one that is %s and one that is %s in the class that closes, the %s one ends', (stays, closes, wanted) => {
  expect(ended([line('staying', 'p', stays)], [line('closing', 'p', closes)])).toEqual([wanted]);
});
