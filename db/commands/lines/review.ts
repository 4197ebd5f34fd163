import type { LineReason } from '#domain/codes.ts';
import type { ReviewEvent } from '#domain/line/forms.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { somebodyWasFirst } from '../../move.ts';
import { refuse } from '../refuse.ts';
import { settleByReserves } from '../vacancies/settle.ts';
import { refreshFindings } from './findings.ts';
import { moveLines } from './move.ts';
import { tellUnits } from './tell.ts';
import { visibleLines } from './visible.ts';

export interface Review {
  event: ReviewEvent;
  lineIds: readonly string[];
  /** The versions that the officer looked at, where they are told: a line that has moved since is not overruled. */
  seen?: readonly { id: string; version?: number }[];
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
 * @throws Refusal with each line's reasons under its id: the table's, or `dossier_not_received`; `somebody_was_first`
 * where a line is no longer as it was seen
 */
export function reviewLines(ctx: Ctx, input: Review): Promise<{ lines: number }> {
  const { event, lineIds, seen = [], reason, comment, reference, internalNote } = input;
  return command(ctx, async (tx) => {
    const rows = await visibleLines(tx, ctx, 'line.review', lineIds);
    const versions = new Map(seen.map(({ id, version }) => [id, version]));
    const changed = rows.find(({ line }) => (versions.get(line.id) ?? line.version) !== line.version);
    if (changed) throw await somebodyWasFirst(tx, 'line', changed.line.id);
    const early = rows.filter(({ dossierState }) => dossierState === 'submitted');
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
    if (event === 'promote') await settleByReserves(tx, ctx, moved);
    await refreshFindings(tx, ctx.now, { lineIds });
    await tellUnits(tx, ctx, `line.${event}`, moved);
    return { lines: moved.length };
  });
}
