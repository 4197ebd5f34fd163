import { byPriority } from './greedy.ts';
import { Tally } from './tally.ts';
import type { Candidate, ProposalWorld } from './world.ts';

/**
 * Makes a choice of the same or a greater total fair and the same every time: whoever still fits is added, and of two
 * with equal points for one class the earlier in its ranking goes, wherever that keeps every demand.
 */
export function settle(world: ProposalWorld, solution: ReadonlySet<string>): Set<string> {
  const tally = new Tally(world);
  const chosen = new Set(solution);
  for (const each of world.candidates) if (chosen.has(each.lineId) && !each.seated) tally.add(each);
  const ordered = world.candidates.toSorted(byPriority);
  const isOpen = ({ course }: Candidate) => tally.inClass(course) + 1 >= (world.settings.minSize[course] ?? 0);
  const add = (each: Candidate) => {
    tally.add(each);
    chosen.add(each.lineId);
  };
  for (const each of ordered)
    if (!chosen.has(each.lineId) && each.priority >= 0 && isOpen(each) && tally.fits(each)) add(each);

  const byCourse = Map.groupBy(ordered, (each) => `${each.course} ${each.priority}`);
  for (const equals of byCourse.values()) {
    for (const earlier of equals) {
      if (chosen.has(earlier.lineId)) continue;
      // The last of them gives way first.
      for (const later of equals.toReversed()) {
        if (later === earlier) break;
        if (!chosen.has(later.lineId) || later.seated) continue;
        tally.remove(later);
        if (tally.fits(earlier)) {
          chosen.delete(later.lineId);
          add(earlier);
          break;
        }
        tally.add(later);
      }
    }
  }
  return chosen;
}
