import { expect, test } from 'vitest';
import { parallelName } from './parallel-name.ts';

const named = (name: string, code = 'A') => ({ name, code });

test.each([
  [named('Quốc phòng'), [], named('Quốc phòng, lớp 2', 'A-2')],
  [named('Quốc phòng, lớp 1'), [named('Quốc phòng, lớp 2', 'B')], named('Quốc phòng, lớp 3', 'A-2')],
  [named('Quốc phòng lớp 2'), [named('Quốc phòng lớp 2')], named('Quốc phòng, lớp 3', 'A-2')],
  [named('Quốc phòng'), [named('Quốc phòng, lớp 2', 'A-2'), named('x', 'A-3')], named('Quốc phòng, lớp 3', 'A-4')],
])('beside %o, with %o in the plan, stands %o', (own, others, wanted) => {
  expect(parallelName(own, others)).toEqual(wanted);
});
