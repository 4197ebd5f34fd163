import type { LineReason } from '#domain/codes.ts';
import type { ReviewEvent } from '#domain/line/forms.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { refuse } from '../refuse.ts';
import { refreshFindings } from './findings.ts';
import { moveLines } from './move.ts';
import { tellUnits } from './tell.ts';
import { visibleLines } from './visible.ts';

export interface Review {
  event: ReviewEvent;
  lineIds: readonly string[];
  reason?: LineReason;
  /** Words for the unit. */
  comment?: string;
  /** The number and day of the Party organisation's paper. */
  reference?: string;
  /** Kept inside the office; no unit ever reads it. Left out, an earlier note stays. */
  internalNote?: string | null;
}

/**
 * Takes lines one step, all or none.
 *
 * @throws Refusal with each line's reasons under its id: the table's, or `dossier_not_received`
 */
export function reviewLines(ctx: Ctx, input: Review): Promise<{ lines: number }> {
  const { event, lineIds, reason, comment, reference, internalNote } = input;
  return command(ctx, async (tx) => {
    const seen = await visibleLines(tx, ctx, 'line.review', lineIds);
    const early = seen.filter(({ dossierState }) => dossierState === 'submitted');
    if (early.length > 0) refuse('dossier_not_received', { subjectIds: early.map(({ line }) => line.id) });
    const moved = await moveLines(tx, ctx, {
      event,
      lineIds,
      told: { reason, comment, reference },
      set: {
        reasonCode: reason ?? null,
        comment: comment?.trim() || null,
        ...(reference && { partyReference: reference }),
        ...(internalNote !== undefined && { internalNote: internalNote?.trim() || null }),
      },
    });
    await refreshFindings(tx, ctx.now, { lineIds });
    await tellUnits(tx, ctx, `line.${event}`, moved);
    return { lines: moved.length };
  });
}
