import type { LineReason } from '#domain/codes.ts';
import type { DossierEvent } from '#domain/dossier/machine.ts';
import type { Ctx } from '../../context.ts';
import { giveBack, giveBackSupplement, handOver, handOverSupplement } from './hand-over.ts';
import type { CoveringLetter } from './letter.ts';
import type { DossierInput } from './move.ts';
import { reopenDossier, reportNoNeed } from './no-need.ts';
import { forwardDossier, receiveDossier, resumeDossier, settleDossier } from './receive.ts';
import { recallDossier, returnDossier, returnToUnit } from './return.ts';
import { sendDossier, sendOnBehalf, sendSupplement } from './send.ts';

/** What somebody does with a dossier by one press, and what he says with it. */
export interface DossierStep extends DossierInput {
  event: DossierEvent;
  reason?: LineReason;
  comment?: string;
  /** With a sending. */
  letter?: CoveringLetter;
}

/**
 * Takes a dossier one step, by the command that the step belongs to.
 *
 * @throws Refusal with all the reasons of the table; what was not told is among them, under its own name
 */
export async function stepDossier(ctx: Ctx, { event, letter, ...step }: DossierStep): Promise<void> {
  // The table refuses a step that was not told what it must be, so a blank goes no further than to it.
  const told = { ...step, reason: step.reason as LineReason, comment: step.comment ?? '' };
  const commands: Record<DossierEvent, () => Promise<unknown>> = {
    hand_over: () => handOver(ctx, step),
    give_back: () => giveBack(ctx, told),
    send: () => sendDossier(ctx, { ...step, letter }),
    recall: () => recallDossier(ctx, step),
    forward: () => forwardDossier(ctx, step),
    forwarder_return: () => returnToUnit(ctx, told),
    receive: () => receiveDossier(ctx, step),
    return: () => returnDossier(ctx, told),
    hand_over_supplement: () => handOverSupplement(ctx, step),
    give_back_supplement: () => giveBackSupplement(ctx, told),
    send_supplement: () => sendSupplement(ctx, { ...step, letter }),
    report_no_need: () => reportNoNeed(ctx, step),
    reopen: () => reopenDossier(ctx, step),
    send_on_behalf: () => sendOnBehalf(ctx, step),
    settle: () => settleDossier(ctx, step),
    resume: () => resumeDossier(ctx, step),
  };
  await commands[event]();
}
