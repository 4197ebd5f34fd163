import { spawn } from 'node:child_process';

/** One step of `npm test`: how it went, how long it took, and the tests it counted (none: it counts as one itself). */
export interface Outcome {
  name: string;
  ok: boolean;
  seconds: number;
  counts: Counts;
}

export interface Counts {
  passed: number;
  failed: number;
}

/** Variables for a child process, beside those of this one. */
export type Environment = Record<string, string | undefined>;

/** A step that has said nothing final by then is stuck. */
const LIMIT_MS = 45 * 60_000;

/** Runs a command with its output shown and returns whether it ended well. */
export function succeeds(command: string, args: string[], env: Environment = {}): Promise<boolean> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    timeout: LIMIT_MS,
  });
  return new Promise((settle) => {
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      settle(false);
    });
    child.on('exit', (code) => settle(code === 0));
  });
}

/** Takes one step with its name above and its time below. `work` may count the tests inside; a step that fails without one failed test counts as one failure. */
export async function takeStep(name: string, work: () => Promise<boolean>, count?: () => Counts): Promise<Outcome> {
  console.log(`\n── ${name}`);
  const begun = performance.now();
  const ok = await work().catch((error: unknown) => {
    console.error(error);
    return false;
  });
  const seconds = (performance.now() - begun) / 1000;
  const counts = count?.() ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  if (!ok && counts.failed === 0) counts.failed = 1;
  console.log(`── ${name}: ${ok && counts.failed === 0 ? 'done' : 'FAILED'} in ${seconds.toFixed(1)} s`);
  return { name, ok: ok && counts.failed === 0, seconds, counts };
}
