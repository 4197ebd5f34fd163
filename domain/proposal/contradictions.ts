import { byPriority } from './greedy.ts';
import { type Obstacle, Tally } from './tally.ts';
import type { ProposalWorld } from './world.ts';

/** Demands of the settings that cannot be kept together, named by what was set. */
export type Contradiction =
  | { code: 'least_over_quota'; course: string; minSize: number; quota: number }
  | { code: 'least_over_candidates'; course: string; minSize: number; candidates: number }
  | { code: 'least_over_unit_places'; course: string; minSize: number; places: number }
  | { code: 'nobody_may_go'; setting: 'maxClassesPerPerson' | 'maxAwayShare' }
  /** People go already, so the class opens, and with what stands in the way no more than so many can be in it. */
  | { code: 'decided_below_least'; course: string; minSize: number; reachable: number; obstacles: Obstacle['code'][] }
  /** Each of these opens because people go already; alone each reaches its least size, together they do not. */
  | { code: 'decided_below_least_together'; courses: string[] };

/** What can be seen without solving: a class that can never open, or a setting with which nobody can go. */
export function contradictionsIn(world: ProposalWorld): Contradiction[] {
  const { candidates, held, classes, settings } = world;
  const found: Contradiction[] = [];
  const byCourse = Map.groupBy([...candidates, ...held], (each) => each.course);
  for (const { code: course, quota } of classes) {
    const minSize = settings.minSize[course] ?? 0;
    const own = byCourse.get(course) ?? [];
    if (minSize === 0) continue;
    if (minSize > quota) found.push({ code: 'least_over_quota', course, minSize, quota });
    else if (minSize > own.length)
      found.push({ code: 'least_over_candidates', course, minSize, candidates: own.length });
    else {
      const limits = settings.unitPlaces[course] ?? {};
      const byUnit = Map.groupBy(own, (each) => each.unit);
      const places = [...byUnit].reduce((sum, [unit, of]) => sum + Math.min(of.length, limits[unit] ?? of.length), 0);
      if (minSize > places) found.push({ code: 'least_over_unit_places', course, minSize, places });
    }
  }
  if (settings.maxClassesPerPerson === 0) found.push({ code: 'nobody_may_go', setting: 'maxClassesPerPerson' });
  const fullTime = classes.some(({ studyMode, startsOn }) => studyMode === 'FULL_TIME' && startsOn !== null);
  if (settings.maxAwayShare === 0 && fullTime) found.push({ code: 'nobody_may_go', setting: 'maxAwayShare' });
  return [...found, ...belowLeast(world)];
}

/** Classes in which places are held already and which cannot reach their least size whoever else is chosen. */
function belowLeast(world: ProposalWorld): Contradiction[] {
  return mustOpen(world).flatMap(({ course, minSize }) => {
    const tally = new Tally(world);
    const obstacles = new Set<Obstacle['code']>();
    // One class alone: units and people do not compete with each other in it, so taking whoever fits takes the most.
    for (const each of world.candidates.filter((one) => one.course === course && !one.seated).toSorted(byPriority)) {
      const inTheWay = tally.obstacles(each);
      if (inTheWay.length === 0) tally.add(each);
      for (const { code } of inTheWay) obstacles.add(code);
    }
    const reachable = tally.inClass(course);
    return reachable < minSize
      ? [{ code: 'decided_below_least', course, minSize, reachable, obstacles: [...obstacles].sort() }]
      : [];
  });
}

/** Classes that open because somebody holds a place there, and that are below their least size so far. */
function mustOpen(world: ProposalWorld): { course: string; minSize: number }[] {
  const tally = new Tally(world);
  return Object.entries(world.settings.minSize)
    .filter(([course, least]) => tally.inClass(course) > 0 && tally.inClass(course) < least)
    .map(([course, minSize]) => ({ course, minSize }));
}

/** Why no choice at all keeps every demand, where no single class explains it. */
export function contradictionsTogether(world: ProposalWorld): Contradiction[] {
  const courses = mustOpen(world).map(({ course }) => course);
  return courses.length > 1 ? [{ code: 'decided_below_least_together', courses }] : [];
}
