import { Tally } from './tally.ts';
import type { Candidate, ProposalWorld } from './world.ts';

/** The greater priority first; among equals the earlier in the class's ranking, then by a fixed name. */
export function byPriority(a: Candidate, b: Candidate): number {
  return b.priority - a.priority || (a.rank ?? 0) - (b.rank ?? 0) || (a.lineId < b.lineId ? -1 : 1);
}

/**
 * A choice that keeps every demand, made by taking whoever comes next and fits: where a solver begins, and what is left
 * when it is stopped at once. A class that stays below its least size is left shut and the others are chosen anew.
 *
 * @param value what a candidate is ordered by, where it is not the priority alone
 */
export function greedyChoice(world: ProposalWorld, value?: (candidate: Candidate) => number): Set<string> {
  const ordered = value
    ? world.candidates.map((each) => [value(each), each] as const).sort((a, b) => b[0] - a[0] || byPriority(a[1], b[1]))
    : world.candidates.toSorted(byPriority).map((each) => [0, each] as const);
  const shut = new Set<string>();
  for (;;) {
    const tally = new Tally(world);
    const chosen = new Set(world.candidates.filter((each) => each.seated).map((each) => each.lineId));
    for (const [, each] of ordered) {
      if (each.seated || each.priority < 0 || shut.has(each.course) || !tally.fits(each)) continue;
      tally.add(each);
      chosen.add(each.lineId);
    }
    const small = Object.entries(world.settings.minSize).filter(
      ([course, least]) => !shut.has(course) && tally.inClass(course) > 0 && tally.inClass(course) < least,
    );
    if (small.length === 0) return chosen;
    const before = shut.size;
    for (const [course] of small) shut.add(course);
    if (shut.size === before) return chosen;
  }
}

export function totalOf(world: ProposalWorld, chosen: ReadonlySet<string>): number {
  return world.candidates.reduce((sum, each) => sum + (chosen.has(each.lineId) ? each.priority : 0), 0);
}
