import { expect, test } from 'vitest';
import { changesSince, concerning } from './changes.ts';
import type { ProposalInput } from './input.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import type { Candidate } from './world.ts';

const one = (id: string, course: string): Candidate => ({
  ...{ lineId: `${id}${course}`, personId: id, citizenId: null, unit: 'U', course, priority: 5, parts: {} },
});

const input = (): ProposalInput => ({
  world: {
    candidates: [one('p', 'A'), one('q', 'A'), one('p', 'B')],
    held: [],
    classes: ['A', 'B'].map((code) => ({ code, quota: 1, studyMode: 'PART_TIME', startsOn: null, endsOn: null })),
    units: [{ code: 'U', activePeople: 20 }],
    settings: { ...DEFAULT_SETTINGS, minSize: { A: 1, B: 2 } },
  },
  states: { pA: 'submitted', qA: 'submitted', pB: 'validated' },
});
const CHOSEN = new Set(['pA', 'pB']);
/** What has moved after a change to the input. */
const after = (change: (now: ProposalInput) => void) => {
  const now = structuredClone(input());
  change(now);
  return changesSince(input(), now, CHOSEN);
};
const of = (id: string, course: string) => ({ lineId: `${id}${course}`, course, personId: id });

test('nothing moved where everything is as it was, or went where the proposal sends it', () => {
  expect(after(() => undefined)).toEqual([]);
  const steps = { pA: 'validated', qA: 'waitlisted', pB: 'validated' } as const;
  expect(after((now) => Object.assign(now.states, steps))).toEqual([]);
  const isIn = (now: ProposalInput) => {
    now.states.pA = 'in_submission';
    (now.world.candidates[0] as Candidate).seated = true;
  };
  expect(after(isIn)).toEqual([]);
  expect(after((now) => Object.assign(now.world.settings.minSize, { B: 2, A: 1 }))).toEqual([]);
});

test('each thing that moved is named once', () => {
  expect(after((now) => Object.assign(now.states, { pA: 'waitlisted', qA: 'validated' }))).toEqual([
    { code: 'line_moved', ...of('p', 'A') },
    { code: 'line_moved', ...of('q', 'A') },
  ]);
  const replaced = (now: ProposalInput) => {
    now.world = { ...now.world, candidates: [one('p', 'A'), one('r', 'A'), { ...one('p', 'B'), priority: 6 }] };
  };
  expect(after(replaced)).toEqual([
    { code: 'line_gone', ...of('q', 'A') },
    { code: 'priority_changed', ...of('p', 'B') },
    { code: 'line_new', ...of('r', 'A') },
  ]);
  const parallel = (now: ProposalInput) => Object.assign(now.world.candidates[1]!, { course: 'B' });
  expect(after(parallel)).toEqual([
    { code: 'line_gone', ...of('q', 'A') },
    { code: 'line_new', ...of('q', 'A'), course: 'B' },
  ]);
  const seat = (now: ProposalInput) => Object.assign(now.world, { held: [one('s', 'B')] });
  expect(after(seat)).toEqual([{ code: 'seat_changed', ...of('s', 'B') }]);
  const quota = (now: ProposalInput) => Object.assign(now.world.classes[1]!, { quota: 2 });
  expect(after(quota)).toEqual([{ code: 'class_changed', course: 'B' }]);
  expect(after((now) => Object.assign(now.world.settings.minSize, { B: 3 }))).toEqual([{ code: 'settings_changed' }]);
});

test('a unit’s people count only where another number of them may be away', () => {
  const people = (n: number) => after((now) => Object.assign(now.world.units[0]!, { activePeople: n }));
  expect(people(19)).toEqual([]);
  expect(people(21)).toEqual([{ code: 'unit_changed', unit: 'U' }]);
});

test('a part is concerned by its classes, its people’s seats, its units and what holds for all', () => {
  const part = { courses: new Set(['A']), people: new Set(['p']), units: new Set(['U']) };
  const kept = [
    { code: 'line_new', ...of('r', 'A') },
    { code: 'class_changed', course: 'A' },
    { code: 'seat_changed', ...of('p', 'C') },
    { code: 'unit_changed', unit: 'U' },
    { code: 'settings_changed' },
  ] as const;
  const others = [
    { code: 'line_gone', ...of('q', 'B') },
    { code: 'class_changed', course: 'B' },
    { code: 'seat_changed', ...of('x', 'C') },
    { code: 'unit_changed', unit: 'V' },
  ] as const;
  expect(concerning([...others, ...kept], part)).toEqual(kept);
});
