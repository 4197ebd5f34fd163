import { type Obstacle, Tally } from './tally.ts';
import type { Candidate, ProposalWorld } from './world.ts';

/** Why somebody was not chosen: what one more seat for him would break, and who stood before him where it is full. */
export type Reason = Obstacle & { ahead?: number; lowest?: number };

/**
 * For each candidate who was not chosen, all that stood in the way. At an optimum it is never nothing: whoever fits and
 * has points would have been taken. Nobody with fewer points took a seat that was only full: exchanging the two would
 * have been better.
 */
export function reasonsFor(world: ProposalWorld, chosen: ReadonlySet<string>): Map<string, Reason[]> {
  const tally = new Tally(world);
  const inside = new Map<string, Candidate[]>();
  for (const each of world.candidates) {
    if (!chosen.has(each.lineId)) continue;
    if (!each.seated) tally.add(each);
    inside.set(each.course, [...(inside.get(each.course) ?? []), each]);
  }
  const found = new Map<string, Reason[]>();
  for (const each of world.candidates) {
    if (chosen.has(each.lineId)) continue;
    const others = inside.get(each.course) ?? [];
    const reasons: Reason[] = tally.obstacles(each).map((obstacle) =>
      obstacle.code === 'class_full'
        ? {
            ...obstacle,
            ahead: others.filter((other) => other.priority >= each.priority).length,
            lowest: Math.min(...others.map((other) => other.priority)),
          }
        : obstacle,
    );
    const least = world.settings.minSize[each.course] ?? 0;
    const taken = tally.inClass(each.course);
    if (taken + 1 < least)
      reasons.unshift({ code: 'class_not_open', course: each.course, minSize: least, chosen: taken });
    found.set(each.lineId, reasons);
  }
  return found;
}
