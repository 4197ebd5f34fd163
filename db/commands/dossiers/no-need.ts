import { and, eq } from 'drizzle-orm';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { classNoNeed, roundClass } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { unitDesk } from '../notify.ts';
import { refuse } from '../refuse.ts';
import { isOpen } from './facts.ts';
import { type DossierInput, editableDossier, moveDossier, nextDesk, touchDossier } from './move.ts';

/** Reports for the whole round that the unit puts nobody forward. @throws Refusal `has_no_lines` where lines stand */
export function reportNoNeed(ctx: Ctx, input: DossierInput) {
  return command(ctx, (tx) => reportNoNeedIn(tx, ctx, input));
}

/** As `reportNoNeed`, inside another command's transaction. */
export function reportNoNeedIn(tx: Tx, ctx: Ctx, input: DossierInput) {
  return moveDossier(tx, ctx, input, 'report_no_need', (found) => {
    const isOffice = found.actors.some((actor) => actor === 'consolidator' || actor === 'operator');
    const late = ctx.now >= found.round.closesAt;
    return {
      set: { sentById: ctx.viewer.accountId, sentAt: ctx.now, onBehalf: isOffice, late },
      payload: { onBehalf: isOffice, late },
      to: isOffice ? unitDesk(found.unit.id) : nextDesk(found),
    };
  });
}

/** Takes "no need" back, so that the unit can register. */
export function reopenDossier(ctx: Ctx, input: DossierInput) {
  return command(ctx, (tx) => reopenDossierIn(tx, ctx, input));
}

/** As `reopenDossier`, inside another command's transaction. */
export function reopenDossierIn(tx: Tx, ctx: Ctx, input: DossierInput) {
  return moveDossier(tx, ctx, input, 'reopen', (found) => ({
    set: { sentById: null, sentAt: null, onBehalf: false, late: false },
    to: [...unitDesk(found.unit.id), ...nextDesk(found)],
  }));
}

/**
 * Answers for a single class that the unit needs no place in it, or takes that back.
 *
 * @throws Refusal `has_lines` where somebody stands for the class; `class_not_in_round`, `class_closed`, `not_editable`
 */
export function setClassNoNeed(ctx: Ctx, input: DossierInput & { classId: string; noNeed: boolean }): Promise<void> {
  return command(ctx, async (tx) => {
    const found = await editableDossier(tx, ctx, input);
    const { classId, noNeed } = input;
    const isReported = found.noNeedClassIds.includes(classId);
    if (isReported === noNeed) return;
    const [inRound] = await tx
      .select({ classId: roundClass.classId })
      .from(roundClass)
      .where(and(eq(roundClass.roundId, found.round.id), eq(roundClass.classId, classId)));
    if (!inRound) refuse('class_not_in_round');
    const isUnit = found.as === 'unit_clerk' || found.as === 'unit_head';
    if (isUnit && !isOpen(found.closings, found.unit.id, classId, ctx.now)) refuse('class_closed');
    if (noNeed && found.live.some((row) => row.classId === classId)) refuse('has_lines');
    const row = { dossierId: found.dossier.id, classId };
    if (noNeed) await tx.insert(classNoNeed).values({ ...row, at: ctx.now, byId: ctx.viewer.accountId });
    else
      await tx
        .delete(classNoNeed)
        .where(and(eq(classNoNeed.dossierId, row.dossierId), eq(classNoNeed.classId, classId)));
    await touchDossier(tx, ctx, found, {
      action: noNeed ? 'report_class_no_need' : 'undo_class_no_need',
      payload: { classId },
    });
  });
}
