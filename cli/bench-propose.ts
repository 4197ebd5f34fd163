// How long the solver takes on a plan far larger than a city's: npm run bench [PEOPLE CLASSES SECONDS].
// The figures that were measured stand in docs/decisions/0008-the-solver.md.
import { DEFAULT_SETTINGS } from '#domain/proposal/settings.ts';
import type { Candidate, ProposalWorld } from '#domain/proposal/world.ts';
import { addDays } from '#domain/time/day.ts';
import { propose } from '#server/proposal/propose.ts';

const [people = 20_000, classes = 200, seconds = 60] = process.argv.slice(2).map(Number);

/** A small generator with a seed, so that two runs are about the same world. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Units of twenty people, each person for three classes, a third of the classes over-full, dates over a year. */
function largeWorld(): ProposalWorld {
  const next = numbers(67);
  const codes = Array.from({ length: classes }, (_, i) => `C${i}`);
  const candidates: Candidate[] = [];
  for (let person = 0; person < people; person += 1) {
    const asked = new Set(Array.from({ length: 3 }, () => next(classes)));
    for (const course of asked)
      candidates.push({
        ...{ lineId: `${person}.${course}`, personId: `${person}`, citizenId: null },
        ...{ unit: `U${person % Math.ceil(people / 20)}`, course: codes[course] ?? '', parts: {} },
        priority: 1 + next(1000),
      });
  }
  const share = Math.ceil(candidates.length / classes);
  return {
    candidates,
    held: [],
    classes: codes.map((code, i) => {
      const startsOn = addDays('2022-01-03', next(330));
      const quota = Math.ceil(share * (i % 3 === 0 ? 0.6 : 1.2));
      return { code, quota, studyMode: 'FULL_TIME', startsOn, endsOn: addDays(startsOn, 2 + next(18)) };
    }),
    units: Array.from({ length: Math.ceil(people / 20) }, (_, i) => ({ code: `U${i}`, activePeople: 20 })),
    settings: { ...DEFAULT_SETTINGS, minSize: Object.fromEntries(codes.map((code) => [code, Math.floor(share / 3)])) },
  };
}

const world = largeWorld();
const began = performance.now();
const { status, objective, gap, chosen, seconds: solving } = await propose(world, { seconds, gap: 0 });
const whole = (performance.now() - began) / 1000;
console.log(
  `${people} people, ${classes} classes, ${world.candidates.length} candidates: ${status}, ${chosen.size} chosen, ` +
    `priority ${objective}, gap ${(gap * 100).toFixed(3)} %, solver ${solving.toFixed(1)} s, in all ${whole.toFixed(1)} s`,
);
