import { parentPort, workerData } from 'node:worker_threads';
import { propose } from './propose.ts';
import type { ProposalAnswer, ProposalQuestion } from './run.ts';

// Runs as a thread of its own, started by run.ts from this file's path: a solver blocks its thread, and no page waits.
const { world, limits, stop } = workerData as ProposalQuestion;
const say = (answer: ProposalAnswer) => parentPort?.postMessage(answer);

/** How often progress is worth a message: a solver has news thousands of times a second. */
const EVERY_SECONDS = 0.25;
let told = Number.NEGATIVE_INFINITY;

const proposal = await propose(world, limits, {
  isStopped: () => Atomics.load(stop, 0) === 1,
  tell(progress) {
    if (progress.seconds - told < EVERY_SECONDS) return;
    told = progress.seconds;
    say({ progress });
  },
});
say({ proposal });
