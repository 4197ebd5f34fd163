import { beatProposal, claimProposal, finishProposal } from '#db/commands/proposals/running.ts';
import { newId } from '#db/id.ts';
import { onClose } from '#db/store.ts';
import { PROPOSAL_LIMITS, type SolverLimits } from '#domain/proposal/limits.ts';
import type { Proposal } from './propose.ts';
import { type ProposalRun, runProposal } from './run.ts';
import type { SolverProgress } from './solve.ts';

/** How often a run says that it lives and asks whether it is to stop. */
const BEAT_MS = 1_000;

// One for the process, also when a development server loads this module again.
const holder = globalThis as typeof globalThis & { __proposalRuns?: Map<string, ProposalRun> };
holder.__proposalRuns ??= new Map();
const runs = holder.__proposalRuns;

// A solver that nobody waits for any more must not keep a process from ending.
onClose(async () => {
  for (const run of runs.values()) run.stop();
});

/**
 * Computes a proposal that stands as running, in a thread of its own, and keeps what it finds. Whoever claims the row
 * first does it; a second caller does nothing. It never throws: what went wrong stands in the row and in the log.
 *
 * @param now the register's clock, for when it ended; that it lives is told by the machine's
 */
export async function computeProposal(
  id: string,
  now: () => number,
  limits: SolverLimits = PROPOSAL_LIMITS,
): Promise<void> {
  const owner = newId();
  const input = await claimProposal(id, owner, Date.now());
  if (!input) return;
  let known: SolverProgress | undefined;
  const run = runProposal(input.world, limits, (progress) => {
    known = progress;
  });
  runs.set(id, run);
  let beating: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    beating = beating
      .then(() => beatProposal(id, owner, Date.now(), known ?? {}))
      .then((next) => next !== 'go' && run.stop())
      .catch((error: unknown) => console.error('a proposal could not say that it runs:', error));
  }, BEAT_MS);
  try {
    const found = await run.done;
    await finishProposal(id, owner, now(), { state: found.status, result: resultOf(found) });
  } catch (error) {
    console.error('a proposal failed:', error);
    await finishProposal(id, owner, now(), { state: 'failed' });
  } finally {
    clearInterval(timer);
    runs.delete(id);
    await beating;
  }
}

/** Tells a run of this process at once; one of another process hears of it at its next beat. */
export function stopRun(id: string): void {
  runs.get(id)?.stop();
}

function resultOf({ status: _, chosen, reasons, ...found }: Proposal) {
  return { ...found, chosen: [...chosen], reasons: Object.fromEntries(reasons) };
}
