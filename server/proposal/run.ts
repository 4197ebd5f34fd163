import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PROPOSAL_LIMITS, type SolverLimits } from '#domain/proposal/limits.ts';
import type { ProposalWorld } from '#domain/proposal/world.ts';
import type { Proposal } from './propose.ts';
import type { SolverProgress } from './solve.ts';

export interface ProposalQuestion {
  world: ProposalWorld;
  limits: SolverLimits;
  /** Shared with the thread: 1 in its first place asks the solver to end with what it has. */
  stop: Int32Array;
}
export type ProposalAnswer = { progress: SolverProgress } | { proposal: Proposal };

/** A solver at work in its thread. */
export interface ProposalRun {
  done: Promise<Proposal>;
  /** Ends it with the best that was found until now. */
  stop(): void;
}

/** Looks for a proposal in a thread of its own, so that pages are served meanwhile. */
export function runProposal(
  world: ProposalWorld,
  limits: SolverLimits = PROPOSAL_LIMITS,
  tell: (progress: SolverProgress) => void = () => undefined,
): ProposalRun {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(workerFile(), {
    name: 'proposal',
    env: {},
    execArgv: [],
    workerData: { world, limits, stop } satisfies ProposalQuestion,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  const done = new Promise<Proposal>((resolve, reject) => {
    worker.on('message', (answer: ProposalAnswer) => {
      if ('progress' in answer) tell(answer.progress);
      else resolve(answer.proposal);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the solver's thread ended with ${code} and no answer`)));
  });
  return { done, stop: () => void Atomics.store(stop, 0, 1) };
}

/** A plain path, found when it is needed: the built server bundles no thread, it runs the source file. */
function workerFile(): string {
  const here = join(import.meta.dirname ?? '', 'worker.ts');
  return existsSync(here) ? here : join(process.cwd(), 'server', 'proposal', 'worker.ts');
}
