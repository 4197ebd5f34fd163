import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

export interface Ran {
  status: number;
  out: string;
  err: string;
}

export interface Manage {
  (...args: string[]): Promise<Ran>;
  /** The value of `--json`. @throws where the command failed or printed anything else */
  json<Value>(...args: string[]): Promise<Value>;
}

/** The command line as an operator runs it, on an empty database of this test file's own, on a day in March 2022. */
export function manageOnFreshDatabase(): Manage {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'so-dao-tao-cli-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const env = () => ({
    ...process.env,
    APP_MODE: 'test',
    DATABASE_URL: `file:${join(folder, 'test.db')}`,
    CLOCK: '2022-03-25T09:00:00+07:00',
  });
  const run = (...args: string[]): Promise<Ran> =>
    new Promise((resolve) => {
      execFile(process.execPath, ['cli/manage.ts', ...args], { env: env(), maxBuffer: 1e8 }, (error, out, err) =>
        resolve({ status: error ? Number(error.code) : 0, out, err }),
      );
    });
  return Object.assign(run, {
    async json<Value>(...args: string[]): Promise<Value> {
      const { status, out, err } = await run(...args, '--json');
      if (status !== 0) throw new Error(`${args.join(' ')}: ${status}\n${err}`);
      return JSON.parse(out) as Value;
    },
  });
}
