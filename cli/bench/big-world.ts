import { DEFAULT_SETTINGS } from '#domain/proposal/settings.ts';
import type { Candidate, ProposalClass, ProposalWorld } from '#domain/proposal/world.ts';
import { addDays } from '#domain/time/day.ts';

/** A line of whole numbers that is the same each time: what a bench measures must not be luck. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * A province's year: two thirds of the classes full-time for two to ten days, a third of them with a least size, every
 * tenth with places by unit, some in pairs; each person put forward for one to three classes, places for about two
 * thirds of the lines.
 */
export function bigWorld({ people, classes, units }: Record<'people' | 'classes' | 'units', number>): ProposalWorld {
  const next = numbersFrom(67);
  const quotaOf = Math.ceil((people * 2 * 0.65) / classes);
  const courses = Array.from({ length: classes }, (_, i): ProposalClass => {
    const startsOn = addDays('2022-02-07', next(280));
    const isFull = i % 3 !== 0;
    return {
      code: `C${i}`,
      quota: Math.ceil(quotaOf / 2) + next(quotaOf),
      studyMode: isFull ? 'FULL_TIME' : 'PART_TIME',
      startsOn,
      endsOn: addDays(startsOn, isFull ? 1 + next(9) : 30 + next(60)),
      groupId: i % 20 < 2 ? `G${Math.floor(i / 20)}` : null,
    };
  });
  const unitOf = (person: number) => `U${person % units}`;
  const candidates = Array.from({ length: people }, (_, person) => {
    const own = new Set(Array.from({ length: 1 + next(3) }, () => next(classes)));
    return [...own].map(
      (course): Candidate => ({
        ...{ lineId: `L${person}-${course}`, personId: `P${person}`, citizenId: null, unit: unitOf(person) },
        ...{ course: `C${course}`, priority: 1 + next(12) * 50 + next(40), parts: {} },
      }),
    );
  }).flat();
  const minSize = Object.fromEntries(
    courses.filter((_, i) => i % 3 === 1).map(({ code, quota }) => [code, quota >> 1]),
  );
  const places = Object.fromEntries(Array.from({ length: units }, (_, unit) => [`U${unit}`, 1]));
  const unitPlaces = Object.fromEntries(courses.filter((_, i) => i % 10 === 5).map(({ code }) => [code, places]));
  return {
    candidates,
    held: [],
    classes: courses,
    // Two in three people of a unit are put forward, and at most a tenth may be away in a week: it binds.
    units: Object.keys(places).map((code) => ({ code, activePeople: Math.ceil((people / units) * 1.5) })),
    settings: { ...DEFAULT_SETTINGS, maxClassesPerPerson: 2, maxAwayShare: 0.1, minSize, unitPlaces },
  };
}

/**
 * A harder year: everybody put forward for three full-time classes of up to three weeks, a third of the classes with
 * places for six in ten, all with a least size, units of twenty.
 */
export function crowdedWorld({ people, classes }: Record<'people' | 'classes', number>): ProposalWorld {
  const next = numbersFrom(67);
  const codes = Array.from({ length: classes }, (_, i) => `C${i}`);
  const units = Math.ceil(people / 20);
  const candidates = Array.from({ length: people }, (_, person) => {
    const own = new Set(Array.from({ length: 3 }, () => next(classes)));
    return [...own].map(
      (course): Candidate => ({
        ...{ lineId: `${person}.${course}`, personId: `${person}`, citizenId: null, unit: `U${person % units}` },
        ...{ course: `C${course}`, priority: 1 + next(1000), parts: {} },
      }),
    );
  }).flat();
  const share = Math.ceil(candidates.length / classes);
  return {
    candidates,
    held: [],
    classes: codes.map((code, i) => {
      const startsOn = addDays('2022-01-03', next(330));
      const quota = Math.ceil(share * (i % 3 === 0 ? 0.6 : 1.2));
      return { code, quota, studyMode: 'FULL_TIME', startsOn, endsOn: addDays(startsOn, 2 + next(18)) };
    }),
    units: Array.from({ length: units }, (_, i) => ({ code: `U${i}`, activePeople: 20 })),
    settings: { ...DEFAULT_SETTINGS, minSize: Object.fromEntries(codes.map((code) => [code, Math.floor(share / 3)])) },
  };
}
