import type { Day } from '../time/day.ts';
import { evaluate, underRule } from './evaluate.ts';
import type { PersonFacts } from './facts.ts';
import { duplicates, type ListLine, timeClashes } from './list-checks.ts';
import type { RuleOutcome } from './outcome.ts';
import type { EligibilityRule } from './rule.ts';

/** A line with all that is needed to judge it. */
export interface JudgeableLine extends ListLine {
  person: PersonFacts;
}

/**
 * Judges a whole list: each line by itself and among the others. Give it the lines of one unit's list, in its order,
 * or one person's lines of several lists, to see clashes between them.
 *
 * @param onFor the reference day of a line (see `referenceDay`)
 * @returns the outcomes of every line, by its id
 */
export function judgeList(
  lines: readonly JudgeableLine[],
  rules: readonly EligibilityRule[],
  onFor: (line: JudgeableLine) => Day,
): Map<string, RuleOutcome[]> {
  const clashing = timeClashes(lines);
  const repeating = duplicates(lines);
  return new Map(
    lines.map((line) => {
      const on = onFor(line);
      const { lineId, person, klass } = line;
      const clash = clashing.get(lineId);
      const repetition = repeating.get(lineId);
      return [
        lineId,
        [
          ...evaluate(person, klass, rules, on),
          ...(clash ? underRule(clash, 'timeClash', rules, klass, person.staffKind, on) : []),
          ...(repetition ? underRule(repetition, 'duplicate', rules, klass, person.staffKind, on) : []),
        ],
      ];
    }),
  );
}
