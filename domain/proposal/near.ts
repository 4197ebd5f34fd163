import type { ProposalWorld } from './world.ts';

/**
 * The same world in which, of choices with the same total, the one nearest to a given choice is the best: priorities
 * are stretched so that staying chosen counts less than any point.
 */
export function nearTo(world: ProposalWorld, chosen: ReadonlySet<string>): ProposalWorld {
  const stretch = world.candidates.length + 1;
  const candidates = world.candidates.map((each) => ({
    ...each,
    priority: each.priority * stretch + (chosen.has(each.lineId) ? 1 : 0),
  }));
  return { ...world, candidates };
}
