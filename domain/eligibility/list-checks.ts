import { overlap } from '../time/day-range.ts';
import type { ClassFacts } from './facts.ts';
import type { Judged } from './outcome.ts';

/** A line of one list, in the list's order, with the person it was matched to. */
export interface ListLine {
  lineId: string;
  personId: string;
  klass: ClassFacts;
}

/**
 * Both lines of one person for two full-time classes that share a day. A class whose dates are not set yet clashes
 * with nothing so far; the check is repeated whenever they change. Each clash names one line, the first for that class.
 *
 * @returns for each clashing line what it clashes with
 */
export function timeClashes(lines: readonly ListLine[]): Map<string, Judged> {
  const found = new Map<string, Judged>();
  const fullTime = lines.filter(({ klass }) => klass.studyMode === 'FULL_TIME');
  for (const own of Map.groupBy(fullTime, ({ personId }) => personId).values()) {
    // Compare classes, not lines: a list can repeat one person thousands of times, but there are few classes.
    const byClass = Map.groupBy(own, ({ klass }) => klass.code);
    for (const [code, repeated] of byClass) {
      const clashes = [...byClass.values()].flatMap(([other]) =>
        other && other.klass.code !== code && repeated[0] && overlap(other.klass, repeated[0].klass) ? [other] : [],
      );
      if (clashes.length === 0) continue;
      const detail = { kind: 'timeClash', with: clashes.map(describe) } as const;
      for (const { lineId } of repeated) found.set(lineId, { outcome: 'FAIL', missing: [], detail });
    }
  }
  return found;
}

function describe({ lineId, klass: { code, startsOn, endsOn } }: ListLine) {
  return { lineId, classCode: code, startsOn, endsOn };
}

/**
 * The second and later lines of one person for one class.
 *
 * @returns for each of them the line that it repeats
 */
export function duplicates(lines: readonly ListLine[]): Map<string, Judged> {
  const found = new Map<string, Judged>();
  const same = Map.groupBy(lines, ({ personId, klass }) => JSON.stringify([personId, klass.code]));
  for (const [first, ...repeated] of same.values()) {
    if (!first) continue;
    const detail = { kind: 'duplicate', firstLineId: first.lineId } as const;
    for (const { lineId } of repeated) found.set(lineId, { outcome: 'FAIL', missing: [], detail });
  }
  return found;
}
