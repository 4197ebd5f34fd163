import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import type { Tx } from '../../store.ts';
import { unitDesk } from '../notify.ts';
import { type DossierInput, moveDossier } from './move.ts';

/** The unit that checks another's dossier passes it on to the plan's office. */
export function forwardDossier(ctx: Ctx, input: DossierInput) {
  return command(ctx, (tx) =>
    moveDossier(tx, ctx, input, 'forward', ({ unit, plan }) => ({
      set: { forwardedById: ctx.viewer.accountId, forwardedAt: ctx.now },
      to: [{ unitId: plan.issuerId, role: 'consolidator' }, ...unitDesk(unit.id)],
    })),
  );
}

/** The office takes the dossier in; from now on the unit answers line by line, and supplements. */
export function receiveDossier(ctx: Ctx, input: DossierInput) {
  return command(ctx, (tx) => receiveDossierIn(tx, ctx, input));
}

/** As `receiveDossier`, inside another command's transaction. */
export function receiveDossierIn(tx: Tx, ctx: Ctx, input: DossierInput) {
  return moveDossier(tx, ctx, input, 'receive', ({ unit }) => ({
    set: { receivedById: ctx.viewer.accountId, receivedAt: ctx.now },
    to: unitDesk(unit.id),
  }));
}

/** Closes the work on a dossier, once nothing of it waits. */
export function settleDossier(ctx: Ctx, input: DossierInput) {
  return command(ctx, (tx) => moveDossier(tx, ctx, input, 'settle', ({ unit }) => ({ to: unitDesk(unit.id) })));
}

/** Takes a settled dossier up again. */
export function resumeDossier(ctx: Ctx, input: DossierInput) {
  return command(ctx, (tx) => moveDossier(tx, ctx, input, 'resume', ({ unit }) => ({ to: unitDesk(unit.id) })));
}
