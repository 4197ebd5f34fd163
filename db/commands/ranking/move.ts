import { and, eq, isNull } from 'drizzle-orm';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { newId } from '../../id.ts';
import { rankMove } from '../../schema.ts';
import { visibleLine } from '../lines/visible.ts';
import { actAs, refuse } from '../refuse.ts';

/**
 * An officer puts somebody at another place of his class's ranking, with a reason that stays visible.
 *
 * @throws Refusal `not_found`, `not_your_role`, `missing_words`
 */
export function moveInRanking(
  ctx: Ctx,
  input: { lineId: string; place: number; reason: string },
): Promise<{ id: string }> {
  return command(ctx, async (tx) => {
    const { line: row, issuerId } = await visibleLine(tx, ctx, 'line.review', input.lineId);
    const capacity = actAs(ctx.viewer, { issuerId }, 'consolidator');
    const reason = input.reason.trim() || refuse('missing_words', { field: 'reason' });
    const id = newId();
    const place = input.place;
    await tx.insert(rankMove).values({
      ...{ id, classId: row.classId, lineId: row.id, place, reason },
      ...{ byId: ctx.viewer.accountId, at: ctx.now },
    });
    await record(tx, ctx, {
      action: 'line.move_rank',
      subject: { kind: 'line', id: row.id },
      about: [{ kind: 'class', id: row.classId }],
      onBehalfOf: capacity.onBehalfOf,
      payload: { as: capacity.as, place, told: { comment: reason } },
    });
    return { id };
  });
}

/** Takes a move back: the ranking's own order counts again. @throws Refusal `not_found`, `not_your_role` */
export function undoRankMove(ctx: Ctx, { id }: { id: string }): Promise<void> {
  return command(ctx, async (tx) => {
    const [found] = await tx
      .select()
      .from(rankMove)
      .where(and(eq(rankMove.id, id), isNull(rankMove.withdrawnAt)));
    if (!found) return refuse('not_found');
    const { line: row, issuerId } = await visibleLine(tx, ctx, 'line.review', found.lineId);
    const capacity = actAs(ctx.viewer, { issuerId }, 'consolidator');
    await tx
      .update(rankMove)
      .set({ withdrawnAt: ctx.now, withdrawnById: ctx.viewer.accountId })
      .where(eq(rankMove.id, id));
    await record(tx, ctx, {
      action: 'line.undo_move_rank',
      subject: { kind: 'line', id: row.id },
      about: [{ kind: 'class', id: row.classId }],
      onBehalfOf: capacity.onBehalfOf,
      payload: { as: capacity.as, place: found.place },
    });
  });
}
