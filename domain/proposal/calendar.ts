import { addDays, type Day, weekday } from '../time/day.ts';
import { overlap } from '../time/day-range.ts';
import type { ProposalClass } from './world.ts';

/** The Monday of a day's week. */
function mondayOf(day: Day): Day {
  return addDays(day, -((weekday(day) + 6) % 7));
}

/**
 * The weeks, by their Mondays, in which somebody is away for a class: those that a full-time class touches. One without
 * any day touches none so far; of one that has only its first or its last day, that day counts.
 */
export function weeksAway({ studyMode, startsOn, endsOn }: ProposalClass): Day[] {
  const from = startsOn ?? endsOn;
  const to = endsOn ?? startsOn;
  if (studyMode !== 'FULL_TIME' || from === null || to === null) return [];
  const weeks: Day[] = [];
  for (let week = mondayOf(from); week <= to; week = addDays(week, 7)) weeks.push(week);
  return weeks;
}

/** Whether nobody can attend both: two full-time classes that share a day, by the rule of the finding TIME_CLASH. */
export function isClash(a: ProposalClass, b: ProposalClass): boolean {
  return a.code !== b.code && a.studyMode === 'FULL_TIME' && b.studyMode === 'FULL_TIME' && overlap(a, b) === true;
}

/** Two classes of which one person gets at most one. */
export function excludes(a: ProposalClass, b: ProposalClass): boolean {
  return isClash(a, b) || isOneGroup(a, b);
}

export function isOneGroup(a: ProposalClass, b: ProposalClass): boolean {
  return a.code !== b.code && Boolean(a.groupId) && a.groupId === b.groupId;
}

/**
 * The largest sets of classes that all share a day, each once: intervals that meet pairwise meet in one point, so
 * sweeping over first days finds them all. Sets of one class are left out.
 */
export function clashSets(classes: readonly ProposalClass[]): ProposalClass[][] {
  const dated = classes.filter(({ studyMode, startsOn, endsOn }) => studyMode === 'FULL_TIME' && (startsOn ?? endsOn));
  const whole = dated.filter((each) => each.startsOn !== null && each.endsOn !== null && each.startsOn <= each.endsOn);
  const sets = whole.map((at) =>
    whole.filter((each) => at === each || (holds(each, at.startsOn) && isClash(each, at))),
  );
  // What has one end only is compared pair by pair: less strong, and never wrong.
  const partly = dated.filter((each) => !whole.includes(each));
  const pairs = partly.flatMap((a) => dated.filter((b) => isClash(a, b)).map((b) => [a, b]));
  const groups = [
    ...Map.groupBy(
      classes.filter((each) => each.groupId),
      (each) => each.groupId,
    ).values(),
  ];
  return largest([...sets, ...pairs, ...groups]);
}

function holds({ startsOn, endsOn }: ProposalClass, day: Day | null): boolean {
  return day !== null && startsOn !== null && endsOn !== null && startsOn <= day && day <= endsOn;
}

/** The sets of two and more that lie in no other. */
function largest(sets: readonly ProposalClass[][]): ProposalClass[][] {
  const kept: Set<ProposalClass>[] = [];
  for (const set of [...sets].sort((a, b) => b.length - a.length))
    if (set.length > 1 && !kept.some((other) => set.every((each) => other.has(each)))) kept.push(new Set(set));
  return kept.map((set) => [...set]);
}

/** The sets of classes that touch one week; a week whose classes all touch another week asks for nothing of its own. */
export function busiestPeriods(classes: readonly ProposalClass[]): Set<string>[] {
  const byWeek = new Map<string, Set<string>>();
  for (const klass of classes)
    for (const week of weeksAway(klass)) byWeek.set(week, (byWeek.get(week) ?? new Set()).add(klass.code));
  const kept: Set<string>[] = [];
  for (const set of [...byWeek.values()].sort((a, b) => b.size - a.size))
    if (!kept.some((other) => [...set].every((code) => other.has(code)))) kept.push(set);
  return kept;
}
