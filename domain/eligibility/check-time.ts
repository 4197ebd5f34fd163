import type { Outcome } from '../codes.ts';
import type { Day } from '../time/day.ts';
import { type ElapsedRange, elapsedOn, type PartialDay } from '../time/partial-day.ts';
import type { ClassFacts, MissingField, PersonFacts } from './facts.ts';
import type { Judged } from './outcome.ts';

type AtLeast = { outcome: Outcome; missing: MissingField[]; actual: ElapsedRange | null };

/**
 * Whether at least so many whole years have passed on the opening day. A date known in part passes or fails when every
 * day it can stand for does, and is UNKNOWN exactly when they disagree.
 */
function atLeast(years: number, since: PartialDay | null, on: Day | null, field: MissingField): AtLeast {
  const missing: MissingField[] = [];
  if (since === null) missing.push(field);
  if (on === null) missing.push('classStartsOn');
  if (since === null || on === null) return { outcome: 'UNKNOWN', missing, actual: null };
  const actual = elapsedOn(since, on);
  if (actual.min.years >= years) return { outcome: 'PASS', missing, actual };
  if (actual.max.years < years) return { outcome: 'FAIL', missing, actual };
  return { outcome: 'UNKNOWN', missing: [field], actual };
}

/** Old enough on the opening day, by gender. Where the gender is not known, both ages are tried. */
export function checkMinAge({ gender, birth }: PersonFacts, { rule, startsOn: on }: ClassFacts): Judged | null {
  if (!rule.minAge) return null;
  const { F, M } = rule.minAge;
  const required = gender ? rule.minAge[gender] : F === M ? F : null;
  const low = atLeast(required ?? Math.min(F, M), birth, on, 'birth');
  const high = atLeast(required ?? Math.max(F, M), birth, on, 'birth');
  const detail = { kind: 'minAge', required, gender, actual: low.actual, on } as const;
  if (low.outcome === high.outcome) return { outcome: low.outcome, missing: low.missing, detail };
  const missing: MissingField[] = [low, high].some(({ outcome }) => outcome === 'UNKNOWN')
    ? ['gender', 'birth']
    : ['gender'];
  return { outcome: 'UNKNOWN', missing, detail };
}

/** "Không quá 40 tuổi": whoever is 40 passes, whoever has turned 41 does not. */
export function checkMaxAge({ birth }: PersonFacts, { rule, startsOn: on }: ClassFacts): Judged | null {
  if (rule.maxAge === undefined) return null;
  const older = atLeast(rule.maxAge + 1, birth, on, 'birth');
  return {
    outcome: opposite(older.outcome),
    missing: older.missing,
    detail: { kind: 'maxAge', required: rule.maxAge, actual: older.actual, on },
  };
}

/** Whole years of service since recruitment, on the opening day. */
export function checkService({ recruitedOn }: PersonFacts, { rule, startsOn: on }: ClassFacts): Judged | null {
  if (rule.minServiceYears === undefined) return null;
  const { outcome, missing, actual } = atLeast(rule.minServiceYears, recruitedOn, on, 'recruitedOn');
  return { outcome, missing, detail: { kind: 'minServiceYears', required: rule.minServiceYears, actual, on } };
}

function opposite(outcome: Outcome): Outcome {
  if (outcome === 'UNKNOWN') return outcome;
  return outcome === 'PASS' ? 'FAIL' : 'PASS';
}
