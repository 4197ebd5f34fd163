import type { WithdrawalReason } from '#domain/codes.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { refreshFindings } from './findings.ts';
import { moveLines } from './move.ts';
import { tellOffice, tellUnits } from './tell.ts';
import { visibleLine, visibleLines } from './visible.ts';

/** The unit confirms that those who were convened will come. */
export function confirmAttendance(ctx: Ctx, { lineIds }: { lineIds: readonly string[] }): Promise<void> {
  return command(ctx, async (tx) => {
    await visibleLines(tx, ctx, 'line.answer', lineIds);
    const moved = await moveLines(tx, ctx, {
      event: 'confirm_attendance',
      lineIds,
      set: { attendanceConfirmedAt: ctx.now, postponementReason: null },
    });
    await tellOffice(tx, ctx, 'line.confirm_attendance', moved);
  });
}

/** The unit asks that somebody who was convened may come another time. */
export function askPostponement(
  ctx: Ctx,
  { lineId, reason, comment }: { lineId: string; reason: WithdrawalReason; comment?: string },
): Promise<void> {
  return command(ctx, async (tx) => {
    await visibleLine(tx, ctx, 'line.answer', lineId);
    const moved = await moveLines(tx, ctx, {
      event: 'ask_postponement',
      lineIds: [lineId],
      told: { withdrawal_reason: reason, comment },
      set: { postponementReason: reason, attendanceConfirmedAt: null, comment: comment?.trim() || null },
    });
    await tellOffice(tx, ctx, 'line.ask_postponement', moved);
  });
}

/** The office lets somebody come another time: the line is deferred to a later round. */
export function grantPostponement(ctx: Ctx, { lineIds }: { lineIds: readonly string[] }): Promise<void> {
  return command(ctx, async (tx) => {
    await visibleLines(tx, ctx, 'line.review', lineIds);
    const moved = await moveLines(tx, ctx, { event: 'grant_postponement', lineIds });
    await refreshFindings(tx, ctx.now, { lineIds });
    await tellUnits(tx, ctx, 'line.grant_postponement', moved);
  });
}

/** The office asks that they come all the same, and says why. */
export function refusePostponement(
  ctx: Ctx,
  { lineIds, comment }: { lineIds: readonly string[]; comment: string },
): Promise<void> {
  return command(ctx, async (tx) => {
    await visibleLines(tx, ctx, 'line.review', lineIds);
    const moved = await moveLines(tx, ctx, {
      event: 'refuse_postponement',
      lineIds,
      told: { comment },
      set: { postponementReason: null, comment },
    });
    await tellUnits(tx, ctx, 'line.refuse_postponement', moved);
  });
}
