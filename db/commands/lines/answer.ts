import type { WithdrawalReason } from '#domain/codes.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { raiseFlag } from '../flags/raise.ts';
import { refreshFindings } from './findings.ts';
import { moveLines } from './move.ts';
import { tellOffice } from './tell.ts';
import { visibleLine } from './visible.ts';

/**
 * The unit answers a line that came back: in words, after it mended what was to be mended (the person's data, the
 * reason for an exception, the papers).
 */
export function answerLine(ctx: Ctx, { lineId, comment }: { lineId: string; comment: string }): Promise<void> {
  return command(ctx, async (tx) => {
    await visibleLine(tx, ctx, 'line.answer', lineId);
    const moved = await moveLines(tx, ctx, {
      event: 'resubmit',
      lineIds: [lineId],
      told: { comment },
      set: { comment, reasonCode: null },
    });
    await refreshFindings(tx, ctx.now, { lineIds: [lineId] });
    await tellOffice(tx, ctx, 'line.resubmit', moved);
  });
}

/** The unit withdraws somebody whom it put forward, with a reason; a draft is taken off the list instead. */
export function withdrawLine(
  ctx: Ctx,
  { lineId, reason, comment }: { lineId: string; reason: WithdrawalReason; comment?: string },
): Promise<void> {
  return command(ctx, async (tx) => {
    await visibleLine(tx, ctx, 'line.answer', lineId);
    const moved = await moveLines(tx, ctx, {
      event: 'withdraw',
      lineIds: [lineId],
      told: { withdrawal_reason: reason, comment },
      set: { reasonCode: reason, comment: comment?.trim() || null },
    });
    await refreshFindings(tx, ctx.now, { lineIds: [lineId] });
    await tellOffice(tx, ctx, 'line.withdraw', moved);
  });
}

/**
 * The unit asks to take off somebody who has gone up or was decided on. It alters nothing by itself: it stands as a
 * question on the submission until the office answers, or an amending decision does.
 */
export function askWithdrawal(
  ctx: Ctx,
  { lineId, reason, comment }: { lineId: string; reason: WithdrawalReason; comment?: string },
): Promise<void> {
  return command(ctx, async (tx) => {
    await visibleLine(tx, ctx, 'line.answer', lineId);
    const [moved] = await moveLines(tx, ctx, {
      event: 'ask_withdrawal',
      lineIds: [lineId],
      told: { withdrawal_reason: reason, comment },
    });
    await raiseFlag(tx, ctx, moved!, { action: 'line.ask_withdrawal', reason, comment });
  });
}
