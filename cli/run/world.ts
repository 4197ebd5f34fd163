import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { World } from '#db/seed/worlds.ts';
import type { Environment } from './step.ts';

const run = promisify(execFile);

/**
 * Sees to it that the database stands and is current: a sample world where there is none, else only migrations.
 * `env` names the database (DATABASE_URL) and the day (CLOCK).
 *
 * @throws Error with the operator command's own words
 */
export async function ensureWorld(env: Environment, world: World = 'city'): Promise<void> {
  const url = env.DATABASE_URL ?? '';
  if (url.startsWith('file:')) return ensureFile(url.slice('file:'.length), env, world);
  await manage(['migrate'], env);
  const plans = JSON.parse(await manage(['list', 'plans', '--json'], env)) as unknown[];
  if (plans.length === 0) await manage(['sample', '--world', world], env);
}

/** A sample that was interrupted must not pass for a whole one: it gets its name when it is complete. */
async function ensureFile(path: string, env: Environment, world: World): Promise<void> {
  if (existsSync(path)) {
    await manage(['migrate'], env);
    return;
  }
  console.error('Making the sample world …');
  const making = `${path}.making`;
  mkdirSync(dirname(path), { recursive: true });
  for (const end of ['', '-wal', '-shm']) rmSync(making + end, { force: true });
  await manage(['sample', '--world', world], { ...env, DATABASE_URL: `file:${making}` });
  renameSync(making, path);
}

/** Runs the operator's command in a process of its own and returns its standard output. */
export async function manage(args: string[], env: Environment): Promise<string> {
  const options = { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await run(process.execPath, ['cli/manage.ts', ...args], options).catch((error) => {
    throw new Error(`manage ${args.join(' ')} failed: ${(error.stderr || error.message).trim()}`);
  });
  return stdout;
}
