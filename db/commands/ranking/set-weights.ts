import { and, eq } from 'drizzle-orm';
import type { ClassCategory } from '#domain/codes.ts';
import { CRITERIA } from '#domain/ranking/criteria.ts';
import type { Weights } from '#domain/ranking/priority.ts';
import { weightsOn } from '#domain/ranking/weights.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { newId } from '../../id.ts';
import { weightRows } from '../../queries/criteria.ts';
import { issuedWithin } from '../../queries/scope.ts';
import { orgUnit, rankingCriterion } from '../../schema.ts';
import { actAs, refuse } from '../refuse.ts';

export interface NewWeights {
  issuerId: string;
  /** Left out: for all classes whose category has no word of its own. */
  category?: ClassCategory;
  weights: Weights;
  /** The first day on which they count: today or later, so that no ranking of the past changes. */
  from: Day;
  /** Where they come from, in words. */
  source: string;
}

/**
 * Sets what each criterion counts from a day on. What counted before stays on record.
 *
 * @throws Refusal `not_found`, `not_your_role`, `from_past`, `missing_words` without a source, `same_weights`
 */
export function setWeights(ctx: Ctx, input: NewWeights): Promise<{ id: string }> {
  return command(ctx, async (tx) => {
    const { issuerId, category = null, weights, from } = input;
    const [unit] = await tx
      .select({ id: orgUnit.id })
      .from(orgUnit)
      .where(and(eq(orgUnit.id, issuerId), issuedWithin(ctx.viewer, 'criterion.write', orgUnit.id)));
    if (!unit) refuse('not_found');
    const capacity = actAs(ctx.viewer, { issuerId }, 'consolidator_head', 'consolidator');
    const source = input.source.trim() || refuse('missing_words', { field: 'source' });
    if (from < dayOf(ctx.now)) throw new Refusal([{ code: 'from_past', field: 'from' }]);
    const before = weightsOn(await weightRows(tx, issuerId), category, from);
    if (CRITERIA.every((code) => before[code] === weights[code])) throw new Refusal('same_weights');
    const rows = CRITERIA.map((code) => ({
      ...{ id: newId(), issuerId, category, code, weight: weights[code], validFrom: from, validTo: null, source },
      ...{ byId: ctx.viewer.accountId, at: ctx.now },
    }));
    await tx.insert(rankingCriterion).values(rows);
    const id = rows[0]!.id;
    await record(tx, ctx, {
      action: 'criterion.changed',
      subject: { kind: 'ranking_criterion', id },
      onBehalfOf: capacity.onBehalfOf,
      payload: { as: capacity.as, category, from, before, weights, reason: source },
    });
    return { id };
  });
}
