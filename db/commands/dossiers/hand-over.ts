import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { type DossierInput, moveDossier } from './move.ts';

/**
 * Hands the finished list to the unit's head. Refusals name the lines that are not ready: `exceptions_explained`,
 * `papers_attached`, `within_deadline`; or `has_drafts`.
 */
export function handOver(ctx: Ctx, input: DossierInput) {
  return command(ctx, (tx) =>
    moveDossier(tx, ctx, input, 'hand_over', ({ unit, drafts }) => ({
      set: { handedOverById: ctx.viewer.accountId, handedOverAt: ctx.now },
      payload: { lines: drafts.length },
      to: [{ unitId: unit.id, role: 'unit_head' }],
    })),
  );
}

/** The head gives the list back to his clerk, with what is to be mended. */
export function giveBack(ctx: Ctx, input: DossierInput & { comment: string }) {
  return command(ctx, (tx) =>
    moveDossier(tx, ctx, input, 'give_back', ({ unit }) => ({
      told: { comment: input.comment },
      set: { handedOverById: null, handedOverAt: null, returnReason: null, returnComment: input.comment },
      to: [{ unitId: unit.id, role: 'unit_clerk' }],
    })),
  );
}

/** Hands further drafts to the head of a dossier that was received already. What was sent before stays untouched. */
export function handOverSupplement(ctx: Ctx, input: DossierInput) {
  return command(ctx, (tx) =>
    moveDossier(tx, ctx, input, 'hand_over_supplement', ({ unit, drafts }) => ({
      set: { supplementHandedOverById: ctx.viewer.accountId, supplementHandedOverAt: ctx.now },
      payload: { lines: drafts.length },
      to: [{ unitId: unit.id, role: 'unit_head' }],
    })),
  );
}

export function giveBackSupplement(ctx: Ctx, input: DossierInput & { comment: string }) {
  return command(ctx, (tx) =>
    moveDossier(tx, ctx, input, 'give_back_supplement', ({ unit }) => ({
      told: { comment: input.comment },
      set: {
        supplementHandedOverById: null,
        supplementHandedOverAt: null,
        returnReason: null,
        returnComment: input.comment,
      },
      to: [{ unitId: unit.id, role: 'unit_clerk' }],
    })),
  );
}
