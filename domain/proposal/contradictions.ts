import type { ProposalWorld } from './world.ts';

/** Demands of the settings that cannot be kept together, named by what was set. */
export type Contradiction =
  | { code: 'least_over_quota'; course: string; minSize: number; quota: number }
  | { code: 'least_over_candidates'; course: string; minSize: number; candidates: number }
  | { code: 'least_over_unit_places'; course: string; minSize: number; places: number }
  | { code: 'nobody_may_go'; setting: 'maxClassesPerPerson' | 'maxAwayShare' }
  /** People go already and the class cannot reach its least size together with the other demands that are named. */
  | { code: 'decided_below_least'; course: string; minSize: number; with: string[] };

/** What can be seen without solving: a class that can never open, or a setting with which nobody can go. */
export function contradictionsIn({ candidates, held, classes, settings }: ProposalWorld): Contradiction[] {
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
  return found;
}
