import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { TEST_ENV } from './world.ts';

/** A built server of one worker, with a copy of the sample world that nobody else writes into. */
export interface Server {
  url: string;
  /** The path of its SQLite file, for the operator's command. */
  database: string;
  stop(): Promise<void>;
}

/**
 * Serves a copy of a register.
 *
 * @param world the path of the SQLite file to copy; the sample world unless given
 * @param clock the instant at which the server's day stands still
 */
export async function startServer(
  world: string = process.env.E2E_WORLD ?? '',
  clock: string = TEST_ENV.CLOCK,
): Promise<Server> {
  const child = spawn(process.execPath, ['cli/run/test-server.ts', world], {
    env: { ...process.env, ...TEST_ENV, CLOCK: clock },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const first = await Promise.race([once(createInterface(child.stdout), 'line'), ended]);
  if (typeof first[0] !== 'string' || !first[0].startsWith('{')) throw new Error('the test server did not start');
  const { url, database } = JSON.parse(first[0]) as Pick<Server, 'url' | 'database'>;
  const stop = async () => {
    child.stdin.end();
    await ended;
  };
  return { url, database, stop };
}
