import { type FindingCode, UNREGISTRABLE } from '../codes.ts';
import type { Instant } from '../time/day.ts';
import type { RuleOutcome } from './outcome.ts';

/** Somebody entitled lets a line pass although a condition is not met; it is printed in the submission. */
export interface Override {
  ruleId: string;
  /** The account that decided it. */
  by: string;
  at: Instant;
  reason: string;
  documentRef?: string | null;
}

/**
 * What a careful officer finds: each code once, in alphabetical order, which is the order of every list and export.
 * What only informs is no finding.
 *
 * @param ofTheRow what was found of the row before there was a person to judge (NOT_FOUND, WRONG_UNIT)
 */
export function findingsOf(outcomes: readonly RuleOutcome[], ofTheRow: readonly FindingCode[] = []): FindingCode[] {
  const codes = outcomes.filter(isRaised).map(codeOf);
  return [...new Set([...ofTheRow, ...codes])].sort();
}

/** The conditions that are open: not met or not decidable, and not overridden. A repeated line cannot be overridden. */
export function openOutcomes(outcomes: readonly RuleOutcome[], overrides: readonly Override[]): RuleOutcome[] {
  return outcomes.filter((outcome) => isRaised(outcome) && !isOverridden(outcome, overrides));
}

/** What is still in the way after the overrides. @param ofTheRow as for `findingsOf`; these cannot be overridden */
export function openFindings(
  outcomes: readonly RuleOutcome[],
  overrides: readonly Override[],
  ofTheRow: readonly FindingCode[] = [],
): FindingCode[] {
  return findingsOf(openOutcomes(outcomes, overrides), ofTheRow);
}

/** Conditions that keep a line from being accepted until they are mended or overridden by name. */
export function openBlocks(outcomes: readonly RuleOutcome[], overrides: readonly Override[]): RuleOutcome[] {
  return openOutcomes(outcomes, overrides).filter(
    ({ outcome, severity }) => outcome === 'FAIL' && severity === 'block',
  );
}

/** Whether a condition can be overridden at all: a row that cannot stand is mended or left out. */
function canOverride(outcome: RuleOutcome): boolean {
  return isRaised(outcome) && !UNREGISTRABLE.includes(codeOf(outcome));
}

function isOverridden(outcome: RuleOutcome, overrides: readonly Override[]): boolean {
  return canOverride(outcome) && overrides.some(({ ruleId }) => ruleId === outcome.ruleId);
}

/** Whether it is in the way, unless overridden: what only informs is not. */
export function isRaised({ outcome, severity }: RuleOutcome): boolean {
  return outcome !== 'PASS' && severity !== 'inform';
}

/** What a condition that is not met, or not decidable, is called. */
export function codeOf({ outcome, finding }: RuleOutcome): FindingCode {
  return outcome === 'UNKNOWN' ? 'NEEDS_DATA' : finding;
}
