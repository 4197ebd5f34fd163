import { and, eq, ne, sql } from 'drizzle-orm';
import { isSameNumber } from '#domain/papers/number.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { moveOne } from '../../move.ts';
import { issuedWithin, one } from '../../queries/scope.ts';
import { plan, submission } from '../../schema.ts';
import { actAs, refuse } from '../refuse.ts';

interface Numbering {
  id: string;
  version: number;
  /** Number and symbol as printed ("15/TTr-PNV"). */
  number: string;
  day: Day;
  /** Why, where another number or day was there already. */
  reason?: string;
}

/**
 * Enters the number and day of the printed submission, which the decision cites; later corrections say why. What went up
 * is frozen and stays as it is.
 *
 * @throws Refusal `not_found`, `not_your_role`, `not_sent_up` before it has gone up, `missing_words` for a correction
 * without a reason, `day_to_come`, `number_taken` within the office's year, `somebody_was_first`
 */
export function numberSubmission(ctx: Ctx, input: Numbering): Promise<void> {
  return command(ctx, async (tx) => {
    const [row] = await tx
      .select({ submission, issuerId: plan.issuerId })
      .from(submission)
      .innerJoin(plan, eq(plan.id, submission.planId))
      .where(one(submission.id, input.id, issuedWithin(ctx.viewer, 'submission.number', plan.issuerId)));
    if (!row) return refuse('not_found');
    const found = row.submission;
    const { as, onBehalfOf } = actAs(ctx.viewer, row, 'consolidator', 'consolidator_head');
    if (found.sentUpAt === null) refuse('not_sent_up');
    const reason = input.reason?.trim();
    if (found.number !== null && !reason) refuse('missing_words', { field: 'reason' });
    if (input.day > dayOf(ctx.now)) refuse('day_to_come', { field: 'day' });
    const others = await tx
      .select({ number: submission.number })
      .from(submission)
      .innerJoin(plan, eq(plan.id, submission.planId))
      .where(
        and(
          eq(plan.issuerId, row.issuerId),
          sql`substr(${submission.day}, 1, 4) = ${input.day.slice(0, 4)}`,
          ne(submission.id, input.id),
        ),
      );
    if (others.some((other) => other.number !== null && isSameNumber(other.number, input.number)))
      refuse('number_taken', { field: 'number' });
    const { number, day } = input;
    await moveOne(tx, submission, 'submission', { ...found, version: input.version }, { number, day });
    await record(tx, ctx, {
      action: 'submission.number',
      subject: { kind: 'submission', id: input.id },
      onBehalfOf,
      payload: { as, was: { number: found.number, day: found.day }, number, day, reason },
    });
  });
}
