import { type NewProposal, restartProposal, startProposal, stopProposal } from '#db/commands/proposals/start.ts';
import type { Ctx } from '#db/context.ts';
import { clockNow } from '../clock.ts';
import { computeProposal, stopRun } from '../proposal/runner.ts';

/** Keeps a new proposal's input and sets a solver to work on it; nobody waits for it here. @throws as `startProposal` */
export async function beginProposal(ctx: Ctx, input: Omit<NewProposal, 'machineNow'>): Promise<{ id: string }> {
  const { id } = await startProposal(ctx, { ...input, machineNow: Date.now() });
  inBackground(id);
  return { id };
}

/** Ends a running one with what it has found. @throws Refusal as `stopProposal` does */
export async function endProposal(ctx: Ctx, id: string): Promise<void> {
  await stopProposal(ctx, { id });
  stopRun(id);
}

/** Computes one again whose process died or whose solver failed. @throws Refusal as `restartProposal` does */
export async function beginAgain(ctx: Ctx, input: { id: string; version: number }): Promise<void> {
  const { id } = await restartProposal(ctx, { ...input, machineNow: Date.now() });
  inBackground(id);
}

function inBackground(id: string): void {
  computeProposal(id, clockNow).catch((error: unknown) => console.error('a proposal could not be computed:', error));
}
