import { z } from 'zod';
import {
  CLASS_CATEGORIES,
  type FindingCode,
  POLITICAL_THEORY_LEVELS,
  QUALIFICATION_LEVELS,
  SEVERITIES,
  type Severity,
  STAFF_KINDS,
  STATE_MANAGEMENT_LEVELS,
  STUDY_MODES,
} from '../codes.ts';
import { type Day, daySchema } from '../time/day.ts';
import type { ClassFacts, PersonFacts } from './facts.ts';

/** Conditions judged on one person and one class. */
export const PERSON_RULE_KINDS = [
  'active',
  'target',
  'party',
  'minQualification',
  'certificate',
  'minAge',
  'maxAge',
  'minServiceYears',
  'goodRatings',
  'alreadyHolds',
] as const;
export type PersonRuleKind = (typeof PERSON_RULE_KINDS)[number];

/** Conditions judged on a line among the other lines of a list. */
const LIST_RULE_KINDS = ['timeClash', 'duplicate'] as const;

export const RULE_KINDS = [...PERSON_RULE_KINDS, ...LIST_RULE_KINDS] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** What is found when a condition of this kind is not met. */
export const FINDING_OF_KIND: Record<RuleKind, FindingCode> = {
  active: 'WRONG_TARGET',
  target: 'WRONG_TARGET',
  party: 'STANDARD_NOT_MET',
  minQualification: 'STANDARD_NOT_MET',
  certificate: 'STANDARD_NOT_MET',
  minAge: 'STANDARD_NOT_MET',
  maxAge: 'STANDARD_NOT_MET',
  minServiceYears: 'STANDARD_NOT_MET',
  goodRatings: 'STANDARD_NOT_MET',
  alreadyHolds: 'ALREADY_TRAINED',
  timeClash: 'TIME_CLASH',
  duplicate: 'DUPLICATE',
};

/** Where a condition comes from. `plan`: the class's own plan states it. `practice`: usual good order, no text. */
const SOURCE_KINDS = ['regulation', 'decree', 'circular', 'law', 'plan', 'practice'] as const;

export const citationSchema = z.object({
  kind: z.enum(SOURCE_KINDS),
  /** The document's number, '57-QĐ/TW'; null for a plan (the class's own) and for practice. */
  number: z.string().nullable(),
  article: z.string().nullish(),
});
export type Citation = z.infer<typeof citationSchema>;

/** How well the reading of the source is established: high, medium, low. */
export const CONFIDENCES = ['H', 'M', 'L'] as const;

/** Which classes and people a rule is about; what is left out does not matter. */
const appliesToSchema = z.object({
  categories: z.array(z.enum(CLASS_CATEGORIES)).optional(),
  codes: z.array(z.string()).optional(),
  studyModes: z.array(z.enum(STUDY_MODES)).optional(),
  staffKinds: z.array(z.enum(STAFF_KINDS)).optional(),
  /** Classes that give one of these levels. */
  grantsPoliticalTheory: z.array(z.enum(POLITICAL_THEORY_LEVELS)).optional(),
  grantsStateManagement: z.array(z.enum(STATE_MANAGEMENT_LEVELS)).optional(),
  grantsQualification: z.array(z.enum(QUALIFICATION_LEVELS)).optional(),
});
export type AppliesTo = z.infer<typeof appliesToSchema>;

/**
 * One legal reason to ask for something, as data: from when to when (both days included), on whose authority, how
 * strictly. What exactly is asked (35 years, a college degree) stands in the class's own rule.
 */
export const eligibilityRuleSchema = z.object({
  id: z.string().min(1),
  version: z.int().min(1),
  kind: z.enum(RULE_KINDS),
  appliesTo: appliesToSchema,
  severity: z.enum(SEVERITIES),
  effectiveFrom: daySchema,
  effectiveTo: daySchema.nullable(),
  citation: citationSchema,
  confidence: z.enum(CONFIDENCES),
});
export type EligibilityRule = z.infer<typeof eligibilityRuleSchema>;

/** How strictly a rule is applied: only a well-established one may block. */
export function severityOf(rule: EligibilityRule): Severity {
  return rule.severity === 'block' && rule.confidence !== 'H' ? 'warn' : rule.severity;
}

/**
 * The rule of a kind that speaks for this class and person on a day: in force, not of low confidence, and the most
 * specific, so that a regulation comes before the plan's bare word; among equals the latest version.
 */
export function ruleInForce(
  rules: readonly EligibilityRule[],
  kind: RuleKind,
  klass: ClassFacts,
  staffKind: PersonFacts['staffKind'],
  on: Day,
): EligibilityRule | undefined {
  return rules
    .filter((rule) => rule.kind === kind && rule.confidence !== 'L' && isInForce(rule, on))
    .filter((rule) => applies(rule, klass, staffKind))
    .sort((a, b) => specificity(b) - specificity(a) || b.version - a.version)[0];
}

function isInForce(rule: EligibilityRule, on: Day): boolean {
  return rule.effectiveFrom <= on && on <= (rule.effectiveTo ?? on);
}

function applies({ appliesTo }: EligibilityRule, klass: ClassFacts, staffKind: PersonFacts['staffKind']): boolean {
  const { grants } = klass.rule;
  return (
    allows(appliesTo.categories, klass.category) &&
    allows(appliesTo.codes, klass.code) &&
    allows(appliesTo.studyModes, klass.studyMode) &&
    allows(appliesTo.staffKinds, staffKind) &&
    allows(appliesTo.grantsPoliticalTheory, grants?.llct) &&
    allows(appliesTo.grantsStateManagement, grants?.qlnn) &&
    allows(appliesTo.grantsQualification, grants?.qualification)
  );
}

function allows<T>(list: readonly T[] | undefined, value: T | undefined): boolean {
  return list === undefined || (value !== undefined && list.includes(value));
}

function specificity({ appliesTo }: EligibilityRule): number {
  return Object.values(appliesTo).filter((list) => list !== undefined).length;
}
