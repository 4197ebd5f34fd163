import type { StaffKind } from '../codes.ts';
import type { Day } from '../time/day.ts';
import { checkAlreadyHolds, checkRatings } from './check-record.ts';
import { checkActive, checkCertificate, checkParty, checkQualification, checkTarget } from './check-standing.ts';
import { checkMaxAge, checkMinAge, checkService } from './check-time.ts';
import type { ClassFacts, PersonFacts } from './facts.ts';
import type { Judged, RuleOutcome } from './outcome.ts';
import {
  type EligibilityRule,
  FINDING_OF_KIND,
  PERSON_RULE_KINDS,
  type PersonRuleKind,
  type RuleKind,
  ruleInForce,
  severityOf,
} from './rule.ts';

type Check = (person: PersonFacts, klass: ClassFacts, on: Day) => Judged | null;

/** How each kind of condition is judged; `null` where the class does not ask for it. */
const CHECKS: Record<PersonRuleKind, Check> = {
  active: checkActive,
  target: checkTarget,
  party: checkParty,
  minQualification: checkQualification,
  certificate: checkCertificate,
  minAge: checkMinAge,
  maxAge: checkMaxAge,
  minServiceYears: checkService,
  goodRatings: checkRatings,
  alreadyHolds: checkAlreadyHolds,
};

/**
 * Judges one person for one class: every condition that the class states, with the rule in force on the reference day
 * as its authority. A kind for which no rule is in force is not judged: switching rules off is done with their dates.
 *
 * @param on the reference day (see `referenceDay`), which chooses the rules; ages and service count on the opening day
 */
export function evaluate(
  person: PersonFacts,
  klass: ClassFacts,
  rules: readonly EligibilityRule[],
  on: Day,
): RuleOutcome[] {
  return PERSON_RULE_KINDS.flatMap((kind) => {
    const judged = CHECKS[kind](person, klass, on);
    return judged ? underRule(judged, kind, rules, klass, person.staffKind, on) : [];
  });
}

/**
 * The day on which a line is judged: that of its sending, else the class's opening day, else today. Lists that are
 * entered after a class has opened are judged by what was in force when it did.
 */
export function referenceDay(sentOn: Day | null, { startsOn }: Pick<ClassFacts, 'startsOn'>, today: Day): Day {
  if (sentOn !== null && startsOn !== null) return sentOn < startsOn ? sentOn : startsOn;
  return sentOn ?? startsOn ?? today;
}

/** Gives a judged condition its authority; nothing where no rule of its kind is in force. */
export function underRule(
  judged: Judged,
  kind: RuleKind,
  rules: readonly EligibilityRule[],
  klass: ClassFacts,
  staffKind: StaffKind,
  on: Day,
): RuleOutcome[] {
  const rule = ruleInForce(rules, kind, klass, staffKind, on);
  if (!rule) return [];
  const { id: ruleId, version, citation, effectiveFrom } = rule;
  const severity = severityOf(rule);
  return [{ ...judged, ruleId, version, kind, severity, citation, effectiveFrom, finding: FINDING_OF_KIND[kind] }];
}
