import type { LineReason } from '#domain/codes.ts';
import type { DossierEvent, DossierState } from '#domain/dossier/machine.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import type { Tx } from '../../store.ts';
import { refreshFindings } from '../lines/findings.ts';
import { moveLines } from '../lines/move.ts';
import { unitDesk } from '../notify.ts';
import type { DossierRecord } from './facts.ts';
import { type DossierChange, type DossierInput, dossierFor, judgeDossier, nextDesk, saveDossier } from './move.ts';

/** The head takes back what he sent, until it is received or forwarded. */
export function recallDossier(ctx: Ctx, input: DossierInput) {
  return command(ctx, (tx) =>
    bringBack(tx, ctx, input, 'recall', (found) => ({
      set: { sentById: null, sentAt: null },
      to: [...nextDesk(found), { unitId: found.unit.id, role: 'unit_clerk' }],
    })),
  );
}

/** The office returns the whole dossier, with a reason; lines that were accepted or answered already stay as they are. */
export function returnDossier(ctx: Ctx, input: DossierInput & { reason: LineReason; comment: string }) {
  const { reason, comment } = input;
  return command(ctx, (tx) =>
    bringBack(tx, ctx, input, 'return', ({ unit }) => ({
      told: { reason, comment },
      set: { returnReason: reason, returnComment: comment, forwardedById: null, forwardedAt: null },
      to: unitDesk(unit.id),
    })),
  );
}

/** The unit that forwards sends the dossier back instead. */
export function returnToUnit(ctx: Ctx, input: DossierInput & { comment: string }) {
  const { comment } = input;
  return command(ctx, (tx) =>
    bringBack(tx, ctx, input, 'forwarder_return', ({ unit }) => ({
      told: { comment },
      set: { returnReason: null, returnComment: comment },
      to: unitDesk(unit.id),
    })),
  );
}

/** Takes a step that gives the list back into the unit's hands: the lines that nobody has judged are drafts again. */
async function bringBack(
  tx: Tx,
  ctx: Ctx,
  input: DossierInput,
  event: DossierEvent,
  change: (found: DossierRecord) => DossierChange,
): Promise<{ state: DossierState; lineIds: string[] }> {
  const found = await dossierFor(tx, ctx, input);
  const made = change(found);
  const verdict = judgeDossier(found, event, made.told);
  const lineIds = found.lines.filter((row) => row.state === 'submitted').map((row) => row.id);
  if (lineIds.length > 0) {
    await moveLines(tx, ctx, {
      event: 'recall',
      lineIds,
      set: { submittedAt: null, submittedById: null, late: false },
    });
    await refreshFindings(tx, ctx.now, { lineIds });
  }
  await saveDossier(tx, ctx, found, verdict, { ...made, payload: { ...made.payload, lines: lineIds.length } });
  return { state: verdict.to, lineIds };
}
