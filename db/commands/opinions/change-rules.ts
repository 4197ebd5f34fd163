import { and, eq, isNull } from 'drizzle-orm';
import {
  type EndOpinionRule,
  type NewOpinionRule,
  type OpinionRuleRefusal,
  rulesOverlap,
} from '#domain/opinion/rules.ts';
import { permits } from '#domain/permissions.ts';
import { dayOf } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { newId } from '../../id.ts';
import { somebodyWasFirst } from '../../move.ts';
import { bodyAsKnown } from '../../queries/managing-bodies.ts';
import { opinionRule } from '../../schema.ts';
import type { Tx } from '../../store.ts';

/**
 * Adds a rule about whose opinion is needed, from today or a later day on, so that whatever was judged until now stays
 * explained by the rules of its day. Nothing is kept of what a rule asks: lists, steps and counts read the rules of the
 * day on which they are asked, so a new rule holds at once for all that depends on it.
 *
 * @throws Refusal `not_found` (not this viewer's to change), `from_past`, `rules_overlap`, each at its field
 */
export function addOpinionRule(ctx: Ctx, { from, to, source, ...terms }: NewOpinionRule): Promise<{ id: string }> {
  return command(ctx, async (tx) => {
    requireMay(ctx);
    if (from < dayOf(ctx.now)) throw refusal('from_past', 'from');
    const row = {
      id: newId(),
      category: terms.category ?? null,
      managedBy: terms.managedBy ? await bodyAsKnown(tx, terms.managedBy) : null,
      validFrom: from,
      validTo: to ?? null,
      source,
    };
    const others = await tx.select().from(opinionRule);
    const other = others.find((one) => rulesOverlap(one, row));
    // The day that can be mended: where the other begins later, this one must end before it.
    if (other) throw refusal('rules_overlap', other.validFrom > from ? 'to' : 'from');
    await tx.insert(opinionRule).values(row);
    await told(tx, ctx, 'opinion_rule.add', row);
    return { id: row.id };
  });
}

/**
 * Ends a rule with a day that is not past. What was judged while it was in force stays explained by it.
 *
 * @throws Refusal `not_found`, `end_past`, `days_reversed`, `ends_before`, `somebody_was_first`
 */
export function endOpinionRule(ctx: Ctx, { id, until, to }: EndOpinionRule): Promise<void> {
  return command(ctx, async (tx) => {
    const rule = await ruleAsSeen(tx, ctx, id, until);
    if (to < dayOf(ctx.now)) throw refusal('end_past', 'to');
    if (to < rule.validFrom) throw refusal('days_reversed', 'to');
    if (rule.validTo !== null && to >= rule.validTo) throw refusal('ends_before', 'to');
    const seen = rule.validTo === null ? isNull(opinionRule.validTo) : eq(opinionRule.validTo, rule.validTo);
    const ended = await tx
      .update(opinionRule)
      .set({ validTo: to })
      .where(and(eq(opinionRule.id, id), seen))
      .returning({ id: opinionRule.id });
    if (ended.length === 0) throw await somebodyWasFirst(tx, 'opinion_rule', id);
    await told(tx, ctx, 'opinion_rule.end', { ...rule, validTo: to });
  });
}

/**
 * Takes back a rule that is not in force yet: nothing was judged by it. The event keeps what it said.
 *
 * @throws Refusal `not_found`, `begun`, `somebody_was_first`
 */
export function dropOpinionRule(ctx: Ctx, { id, until }: { id: string; until?: string }): Promise<void> {
  return command(ctx, async (tx) => {
    const rule = await ruleAsSeen(tx, ctx, id, until);
    if (rule.validFrom <= dayOf(ctx.now)) throw new Refusal('begun' satisfies OpinionRuleRefusal);
    await tx.delete(opinionRule).where(eq(opinionRule.id, id));
    await told(tx, ctx, 'opinion_rule.drop', rule);
  });
}

/** The rule, where it is the viewer's to change and ends when the viewer was shown that it does. */
async function ruleAsSeen(tx: Tx, ctx: Ctx, id: string, until: string | undefined) {
  requireMay(ctx);
  const [rule] = await tx.select().from(opinionRule).where(eq(opinionRule.id, id));
  if (!rule) throw new Refusal('not_found');
  if (rule.validTo !== (until ?? null)) throw await somebodyWasFirst(tx, 'opinion_rule', id);
  return rule;
}

/** The rules are the register's and not one unit's, like its catalogues. */
function requireMay(ctx: Ctx): void {
  if (!permits(ctx.viewer, 'opinion.rules')) throw new Refusal('not_found');
}

function refusal(code: OpinionRuleRefusal, field: string): Refusal {
  return new Refusal([{ code, field }]);
}

function told(
  tx: Tx,
  ctx: Ctx,
  action: 'opinion_rule.add' | 'opinion_rule.end' | 'opinion_rule.drop',
  { id, ...rule }: typeof opinionRule.$inferSelect,
) {
  return record(tx, ctx, { action, subject: { kind: 'opinion_rule', id }, payload: rule });
}
