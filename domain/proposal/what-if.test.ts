import { expect, test } from 'vitest';
import { classLoads, isFirstChoice } from './contested.ts';
import { nearTo } from './near.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { whatIfsOf, worldIf } from './what-if.ts';
import type { Candidate, ProposalClass, ProposalWorld } from './world.ts';

const klass = (code: string, more: Partial<ProposalClass> = {}): ProposalClass => ({
  ...{ code, quota: 2, studyMode: 'FULL_TIME' as const, startsOn: '2022-05-30', endsOn: null },
  ...more,
});
const one = (id: string, course: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ lineId: `${id}${course}`, personId: id, citizenId: null, unit: 'U', course, priority: 5, parts: {} },
  ...more,
});
const world: ProposalWorld = {
  candidates: [one('p', 'A'), one('q', 'A', { seated: true }), one('r', 'B'), one('s', 'B')],
  held: [one('t', 'A')],
  classes: [klass('A'), klass('B', { startsOn: null })],
  units: [],
  settings: DEFAULT_SETTINGS,
};

test('a class can have a place more, and be shifted by a week where it has a day', () => {
  expect(whatIfsOf(world.classes[0]!)).toEqual(['one_place', 'week_earlier', 'week_later']);
  expect(whatIfsOf(world.classes[1]!)).toEqual(['one_place']);
  expect(worldIf(world, 'A', 'one_place').classes).toEqual([klass('A', { quota: 3 }), world.classes[1]]);
  expect(worldIf(world, 'A', 'week_later').classes[0]).toEqual(klass('A', { startsOn: '2022-06-06' }));
  expect(worldIf(world, 'A', 'week_earlier').classes[0]).toEqual(klass('A', { startsOn: '2022-05-23' }));
});

test('a class is contested where more wait than places are left, and weighed where nobody else names its people', () => {
  const [a, b] = classLoads(world);
  expect(a).toEqual({ code: 'A', quota: 2, seated: 2, candidates: 1, contested: true });
  expect(b).toEqual({ code: 'B', quota: 2, seated: 0, candidates: 2, contested: false });
  expect(isFirstChoice(a!, 'CITY_ORGANISED')).toBe(true);
  expect(isFirstChoice(a!, 'CONVENED')).toBe(false);
  expect(isFirstChoice(a!, 'SELF_FUNDED')).toBe(false);
  expect(isFirstChoice(b!, 'CITY_ORGANISED')).toBe(false);
});

test('whoever was chosen goes before another of the same total, and never before a greater one', () => {
  const { candidates } = nearTo(world, new Set(['rB', 'sB', 'pA']));
  const [p, q, r, s] = candidates.map(({ priority }) => priority);
  expect(p! > q!).toBe(true);
  // All of them together weigh less than a single point.
  expect(p! + r! + s! - 3 * q!).toBeLessThan(world.candidates.length + 1);
});
