import { excludes, weeksAway } from './calendar.ts';
import type { ProposalClass } from './world.ts';

/** For each class those of which one person cannot have both. */
export function excludesOf(classes: readonly ProposalClass[]): Map<string, Set<string>> {
  return new Map(classes.map((a) => [a.code, new Set(classes.filter((b) => excludes(a, b)).map(({ code }) => code))]));
}

/** For each class the weeks in which its people are away. */
export function weeksOfClasses(classes: readonly ProposalClass[]): Map<string, string[]> {
  return new Map(classes.map((klass) => [klass.code, weeksAway(klass)]));
}
