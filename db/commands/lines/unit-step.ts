import type { WithdrawalReason } from '#domain/codes.ts';
import type { UnitEvent } from '#domain/line/unit-forms.ts';
import type { Ctx } from '../../context.ts';
import { answerLine, askWithdrawal, withdrawLine } from './answer.ts';
import { askPostponement, confirmAttendance } from './attendance.ts';

export interface UnitStep {
  lineId: string;
  event: UnitEvent;
  reason?: WithdrawalReason;
  comment?: string;
}

/**
 * Takes a unit's own line one step, by the command that the step belongs to.
 *
 * @throws Refusal with all the reasons of the table; what was not told is among them, under its own name
 */
export async function stepOwnLine(ctx: Ctx, { event, lineId, comment, ...told }: UnitStep): Promise<void> {
  // The table refuses a step that was not told what it must be, so a blank goes no further than to it.
  const reason = told.reason as WithdrawalReason;
  const commands: Record<UnitEvent, () => Promise<unknown>> = {
    resubmit: () => answerLine(ctx, { lineId, comment: comment ?? '' }),
    withdraw: () => withdrawLine(ctx, { lineId, reason, comment }),
    confirm_attendance: () => confirmAttendance(ctx, { lineIds: [lineId] }),
    ask_withdrawal: () => askWithdrawal(ctx, { lineId, reason, comment }),
    ask_postponement: () => askPostponement(ctx, { lineId, reason, comment }),
  };
  await commands[event]();
}
