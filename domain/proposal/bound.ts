import type { ProposalWorld } from './world.ts';

/**
 * A total that no choice exceeds, without solving: for each class its best people up to its quota, or for each person
 * his best classes up to the most he may have, whichever is less.
 */
export function upperBound({ candidates, held, classes, settings }: ProposalWorld): number {
  const quotaOf = new Map(classes.map(({ code, quota }) => [code, quota]));
  const best = (priorities: number[], most: number) =>
    priorities
      .toSorted((a, b) => b - a)
      .slice(0, Math.max(0, most))
      .reduce((sum, priority) => sum + Math.max(0, priority), 0);
  const taken = Map.groupBy(held, ({ course }) => course);
  // Whoever is seated stays, whatever he is worth: he counts beside the best, so the bound is never too small.
  const sumBy = (key: 'course' | 'personId', mostOf: (name: string) => number) =>
    [...Map.groupBy(candidates, (each) => each[key])].reduce((sum, [name, own]) => {
      const seated = own.filter((each) => each.seated).map(({ priority }) => priority);
      const free = own.filter((each) => !each.seated).map(({ priority }) => priority);
      return sum + best(seated, seated.length) + best(free, mostOf(name) - seated.length);
    }, 0);
  const byClass = sumBy('course', (code) => (quotaOf.get(code) ?? 0) - (taken.get(code)?.length ?? 0));
  return Math.min(
    byClass,
    sumBy('personId', () => settings.maxClassesPerPerson),
  );
}
