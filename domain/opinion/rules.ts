import { z } from 'zod';
import { CLASS_CATEGORIES, type ClassCategory } from '../codes.ts';
import { nfc } from '../text/clean.ts';
import { dayField } from '../text/day-field.ts';
import type { Day } from '../time/day.ts';

/** Why a rule about whose opinion is needed is not added, ended or taken back. */
export const OPINION_RULE_REFUSALS = [
  /** It names neither a category of classes nor a body. */
  'whom_needed',
  'days_reversed',
  /** It would change by which rule past days were judged. */
  'from_past',
  'end_past',
  /** Another rule asks for the same classes and body on some of these days. */
  'rules_overlap',
  /** A rule can only be ended earlier than it would end by itself. */
  'ends_before',
  /** It has begun, so it can be ended, but not be as if it had never been. */
  'begun',
] as const;
export type OpinionRuleRefusal = (typeof OPINION_RULE_REFUSALS)[number];

/** For whom: a category of classes, a body that manages the post, or both; what is left out may be any. */
export interface OpinionRuleTerms {
  category: ClassCategory | null;
  managedBy: string | null;
}

/** A body as it is written on papers; the same body is the same text. */
export const bodyField = z.string().max(200).transform(nfc);

/** A new rule: whom it concerns, its first day, its last where it is known, and on which source it stands. */
export const opinionRuleForm = z
  .object({
    category: z.enum(CLASS_CATEGORIES).optional(),
    managedBy: bodyField.optional(),
    from: dayField,
    to: dayField.optional(),
    source: z.string().max(500),
  })
  .check(({ value, issues }) => {
    const problem = (message: OpinionRuleRefusal, field: string) =>
      issues.push({ code: 'custom', message, input: value, path: [field] });
    if (!value.category && !value.managedBy) problem('whom_needed', 'category');
    if (value.to && value.to < value.from) problem('days_reversed', 'to');
  });
export type NewOpinionRule = z.output<typeof opinionRuleForm>;

/** The last day of a rule; `until` is the last day that was shown with it, blank where there was none. */
export const endOpinionRuleForm = z.object({ id: z.string(), until: z.string().optional(), to: dayField });
export type EndOpinionRule = z.output<typeof endOpinionRuleForm>;

export const dropOpinionRuleForm = z.object({ id: z.string(), until: z.string().optional() });

/** Whether a rule asks of a class and of a post that this body manages. One that names nothing asks of nobody. */
export function asksOpinion(rule: OpinionRuleTerms, category: ClassCategory, managedBy: string | null): boolean {
  const { category: classes, managedBy: body } = rule;
  if (classes === null && body === null) return false;
  return (classes === null || classes === category) && (body === null || body === managedBy);
}

/** Whether two rules ask for the same classes and the same body on some day that both are in force. */
export function rulesOverlap(a: DatedTerms, b: DatedTerms): boolean {
  if (a.category !== b.category || a.managedBy !== b.managedBy) return false;
  return (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo);
}

interface DatedTerms extends OpinionRuleTerms {
  validFrom: Day;
  validTo: Day | null;
}
