import type { OpinionRuleTerms } from '#domain/opinion/rules.ts';
import type { Day } from '#domain/time/day.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** Whom a rule concerns, in words: a kind of class, whoever a body manages, or both. */
export function whomOf({ category, managedBy }: OpinionRuleTerms, m: Messages): string {
  const t = m.opinionRules;
  const classes = category ? t.classes({ category: m.catalogue.classCategories[category] }) : t.anyClass;
  return [classes, managedBy ? t.managed({ body: managedBy }) : t.anyPost].join(', ');
}

interface RuleDays {
  validFrom: Day;
  validTo: Day | null;
}

/** From when to when, in words. */
export function daysOf({ validFrom, validTo }: RuleDays, m: Messages, f: Format): string {
  const t = m.opinionRules;
  return [t.from({ day: f.day(validFrom) }), validTo ? t.until({ day: f.day(validTo) }) : ''].filter(Boolean).join(' ');
}

/** A rule as an event tells of it: as it stood after the change. */
export type ToldRule = OpinionRuleTerms & RuleDays;

/** Whom a rule concerned, and from when to when. */
export function ruleWords(rule: ToldRule, m: Messages, f: Format): string {
  return `${whomOf(rule, m)}: ${daysOf(rule, m, f)}`;
}
