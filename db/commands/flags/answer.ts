import { and, eq, inArray, isNull } from 'drizzle-orm';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { submissionFlag } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { loadLines } from '../lines/facts.ts';
import { refreshFindings } from '../lines/findings.ts';
import { moveLines } from '../lines/move.ts';
import { tellUnits } from '../lines/tell.ts';
import { visibleLine } from '../lines/visible.ts';
import { actAs, refuse } from '../refuse.ts';

/**
 * The office answers a question that a unit's later word raised on a submission. With `release` somebody who was
 * approved, and whose decision is not published yet, is left out of it.
 *
 * @throws Refusal `flag_closed`, `missing_words`, `not_found`; what the table says of `release`
 */
export function answerFlag(
  ctx: Ctx,
  { flag: id, answer, verb = 'answer' }: { flag: string; answer: string; verb?: 'answer' | 'release' },
): Promise<void> {
  return command(ctx, async (tx) => {
    const [flag] = await tx.select().from(submissionFlag).where(eq(submissionFlag.id, id));
    if (!flag) return refuse('not_found');
    const { issuerId } = await visibleLine(tx, ctx, 'line.review', flag.lineId);
    const { as, onBehalfOf } = actAs(ctx.viewer, { issuerId }, 'consolidator');
    if (!answer.trim()) refuse('missing_words', { field: 'answer' });
    const said = { closedAt: ctx.now, closedById: ctx.viewer.accountId, answer: answer.trim() };
    // The line is moved first: that it was asked for is what the step needs.
    const moved = verb === 'release' ? await release(tx, ctx, flag) : undefined;
    const closed = await tx
      .update(submissionFlag)
      .set(said)
      .where(and(eq(submissionFlag.id, id), isNull(submissionFlag.closedAt)))
      .returning({ id: submissionFlag.id });
    if (closed.length === 0) refuse('flag_closed');
    await record(tx, ctx, {
      action: 'submission.answer_flag',
      subject: { kind: 'submission', id: flag.submissionId },
      about: [{ kind: 'line', id: flag.lineId }],
      onBehalfOf,
      payload: { as, verb, told: { comment: answer.trim() } },
    });
    const lines = moved ?? (await loadLines(tx, ctx.viewer, ctx.now, [flag.lineId]));
    await tellUnits(tx, ctx, 'submission.answer_flag', lines);
  });
}

async function release(tx: Tx, ctx: Ctx, flag: typeof submissionFlag.$inferSelect) {
  const moved = await moveLines(tx, ctx, {
    event: 'release',
    lineIds: [flag.lineId],
    set: { reasonCode: flag.reason, comment: flag.comment, decisionId: null },
    about: [{ kind: 'submission', id: flag.submissionId }],
  });
  await refreshFindings(tx, ctx.now, { lineIds: [flag.lineId] });
  return moved;
}

/** Closes what is open on lines that an amending decision has settled: its number is the answer. */
export async function settleFlags(tx: Tx, ctx: Ctx, lineIds: readonly string[], number: string): Promise<void> {
  await tx
    .update(submissionFlag)
    .set({ closedAt: ctx.now, closedById: ctx.viewer.accountId, answer: number })
    .where(and(inArray(submissionFlag.lineId, [...lineIds]), isNull(submissionFlag.closedAt)));
}
