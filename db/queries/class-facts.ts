import type { ClassFacts } from '#domain/eligibility/facts.ts';
import { type EligibilityRule, eligibilityRuleSchema } from '#domain/eligibility/rule.ts';
import { type courseClass, eligibilityRule } from '../schema.ts';
import type { Db } from '../store.ts';

/** What the rules look at in a class. */
export function classFacts(row: typeof courseClass.$inferSelect): ClassFacts {
  const { code, category, studyMode, targets, targetKinds, rule, startsOn, endsOn, programme } = row;
  return { code, category, studyMode, targets, targetKinds, rule, startsOn, endsOn, programme };
}

/** All eligibility rules of the register, of whatever day: which one is in force is the domain's to say. */
export async function eligibilityRules(db: Db): Promise<EligibilityRule[]> {
  const rows = await db.select({ definition: eligibilityRule.definition }).from(eligibilityRule);
  return rows.map((row) => eligibilityRuleSchema.parse(row.definition));
}
