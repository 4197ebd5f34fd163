import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { upperBound } from '#domain/proposal/bound.ts';
import { totalOf } from '#domain/proposal/greedy.ts';
import { pricedChoice } from '#domain/proposal/prices.ts';
import { DEFAULT_SETTINGS } from '#domain/proposal/settings.ts';
import { violations } from '#domain/proposal/violations.ts';
import type { Candidate, ProposalClass, ProposalWorld } from '#domain/proposal/world.ts';
import { propose } from './propose.ts';

const DAYS = ['2022-05-16', '2022-05-18', '2022-05-20', '2022-05-23', '2022-05-27'];

const klass = (code: string): fc.Arbitrary<ProposalClass> =>
  fc.record({
    code: fc.constant(code),
    quota: fc.integer({ min: 1, max: 3 }),
    studyMode: fc.constantFrom('FULL_TIME' as const, 'PART_TIME' as const),
    startsOn: fc.constantFrom(...DAYS.slice(0, 3), null),
    endsOn: fc.constantFrom(...DAYS.slice(2)),
    groupId: fc.constantFrom(null, null, 'parallel'),
  });

const seat = fc.record({ person: fc.nat(3), course: fc.nat(2), priority: fc.integer({ min: 1, max: 9 }) });

/** Small worlds, so that every choice can be tried. */
const worlds = fc
  .record({
    classes: fc.tuple(klass('A'), klass('B'), klass('C')),
    seats: fc.uniqueArray(seat, { maxLength: 9, selector: ({ person, course }) => `${person} ${course}` }),
    maxClassesPerPerson: fc.integer({ min: 1, max: 3 }),
    maxAwayShare: fc.constantFrom(0.3, 0.5, 1),
    minSize: fc.constantFrom<Record<string, number>>({}, { A: 2 }, { A: 2, B: 3 }),
    unitPlaces: fc.constantFrom<Record<string, Record<string, number>>>({}, { A: { U0: 1 } }),
  })
  .map(({ classes, seats, ...settings }): ProposalWorld => {
    const candidates = seats.map(({ person, course, priority }, i): Candidate => {
      const { code } = classes[course]!;
      const unit = `U${person % 2}`;
      return { lineId: `line${i}`, personId: `p${person}`, citizenId: null, unit, course: code, priority, parts: {} };
    });
    const units = ['U0', 'U1'].map((code) => ({ code, activePeople: 3 }));
    return { candidates, held: [], classes, units, settings: { ...DEFAULT_SETTINGS, ...settings } };
  });

/** The greatest total of all choices that keep every demand, by trying each of them. */
function bestOf(world: ProposalWorld): number {
  const { candidates } = world;
  let best = 0;
  for (let choice = 0; choice < 2 ** candidates.length; choice += 1) {
    const chosen = new Set(candidates.filter((_, i) => choice & (1 << i)).map(({ lineId }) => lineId));
    if (violations(chosen, world).length === 0) best = Math.max(best, totalOf(world, chosen));
  }
  return best;
}

describe('a proposal over a small world', () => {
  test('is the best of all choices that keep every demand, and says why of everybody who is left', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const found = await propose(world);
        expect(found.status).toBe('optimal');
        expect(found.gap).toBe(0);
        expect(violations(found.chosen, world)).toEqual([]);
        expect(found.objective).toBe(totalOf(world, found.chosen));
        expect(found.objective).toBe(bestOf(world));
        expect(upperBound(world)).toBeGreaterThanOrEqual(found.objective);
        for (const { lineId } of world.candidates)
          expect(found.chosen.has(lineId)).toBe((found.reasons.get(lineId) ?? []).length === 0);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('at any prices the bound is at least the best total, and the choice keeps every demand but a least size', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { chosen, objective, bound } = pricedChoice(world)!;
        const best = bestOf(world);
        expect(bound).toBeGreaterThanOrEqual(best - 1e-6);
        expect(objective).toBe(totalOf(world, chosen));
        const broken = violations(chosen, world).filter(({ code }) => code !== 'class_not_open');
        expect(broken).toEqual([]);
        if (violations(chosen, world).length === 0) expect(objective).toBeLessThanOrEqual(best);
      }),
      { numRuns: 60 },
    );
  });

  test('is the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const [first, second] = [await propose(world), await propose(world)];
        expect([...second.chosen].sort()).toEqual([...first.chosen].sort());
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

test('seats that are held already are counted, and nobody is put out', async () => {
  const one = (id: string, more: Partial<Candidate> = {}): Candidate => ({
    ...{ lineId: id, personId: id, citizenId: null, unit: 'U', course: 'A', priority: 5, parts: {} },
    ...more,
  });
  const world: ProposalWorld = {
    candidates: [one('seated', { seated: true, priority: 1 }), one('better', { priority: 9 }), one('good')],
    held: [one('held')],
    classes: [{ code: 'A', quota: 3, studyMode: 'PART_TIME', startsOn: null, endsOn: null }],
    units: [{ code: 'U', activePeople: 20 }],
    settings: DEFAULT_SETTINGS,
  };
  const { chosen, reasons } = await propose(world);
  expect([...chosen].sort()).toEqual(['better', 'seated']);
  expect(reasons.get('good')).toEqual([{ code: 'class_full', course: 'A', quota: 3, ahead: 1, lowest: 1 }]);
});

test('demands that contradict each other are named', async () => {
  const world: ProposalWorld = {
    candidates: [],
    held: [],
    classes: [{ code: 'A', quota: 3, studyMode: 'PART_TIME', startsOn: null, endsOn: null }],
    units: [],
    settings: { ...DEFAULT_SETTINGS, minSize: { A: 5 } },
  };
  expect((await propose(world)).contradictions).toEqual([
    { code: 'least_over_quota', course: 'A', minSize: 5, quota: 3 },
  ]);
});

test('a solver that is told to stop says so', async () => {
  const people = Array.from({ length: 400 }, (_, i) => i);
  const codes = Array.from({ length: 20 }, (_, i) => `C${i}`);
  const world: ProposalWorld = {
    candidates: people.flatMap((i) =>
      [0, 3, 7].map((step) => {
        const course = codes[(i * 7 + step) % codes.length]!;
        const priority = 1 + ((i * 37 + step * 11) % 97);
        return {
          lineId: `${i}.${step}`,
          personId: `${i}`,
          citizenId: null,
          unit: `U${i % 9}`,
          course,
          priority,
          parts: {},
        };
      }),
    ),
    held: [],
    classes: codes.map((code, i) => ({
      ...{ code, quota: 17, studyMode: 'FULL_TIME' as const },
      ...{ startsOn: DAYS[i % 3] ?? null, endsOn: DAYS[2 + (i % 3)] ?? null },
    })),
    units: Array.from({ length: 9 }, (_, i) => ({ code: `U${i}`, activePeople: 45 })),
    settings: { ...DEFAULT_SETTINGS, minSize: Object.fromEntries(codes.map((code) => [code, 9])) },
  };
  const { status, chosen, gap } = await propose(world, { seconds: 20, gap: 0 }, { isStopped: () => true });
  expect(['stopped', 'optimal']).toContain(status);
  expect(violations(chosen, world)).toEqual([]);
  expect(gap > 0).toBe(status === 'stopped');
}, 30_000);

describe('a class in which somebody goes already', () => {
  const one = (id: string, course: string, more: Partial<Candidate> = {}): Candidate => ({
    ...{ lineId: `${id}.${course}`, personId: id, citizenId: null, unit: 'U', course, priority: 5, parts: {} },
    ...more,
  });
  const course = (code: string): ProposalClass => ({
    ...{ code, quota: 9, studyMode: 'FULL_TIME' as const, startsOn: '2022-05-16', endsOn: '2022-05-18' },
  });
  const world = (candidates: Candidate[], minSize: Record<string, number>): ProposalWorld => ({
    candidates,
    held: [],
    classes: [course('A'), course('B')],
    units: [{ code: 'U', activePeople: 100 }],
    settings: { ...DEFAULT_SETTINGS, minSize },
  });

  test('and which cannot reach its least size is named, with what stands in the way', async () => {
    const rows = [one('p', 'A', { seated: true }), one('q', 'A'), one('q', 'B', { seated: true })];
    const { status, contradictions } = await propose(world(rows, { A: 2 }));
    expect(status).toBe('infeasible');
    expect(contradictions).toEqual([
      { code: 'decided_below_least', course: 'A', minSize: 2, reachable: 1, obstacles: ['clash'] },
    ]);
    expect((await propose(world(rows.slice(0, 2), { A: 2 }))).status).toBe('optimal');
  });

  test('and another that wants the same people are named together', async () => {
    const seated = [one('p', 'A', { seated: true }), one('r', 'B', { seated: true })];
    const { status, contradictions } = await propose(world([...seated, one('q', 'A'), one('q', 'B')], { A: 2, B: 2 }));
    expect(status).toBe('infeasible');
    expect(contradictions).toEqual([{ code: 'decided_below_least_together', courses: ['A', 'B'] }]);
  });
});
