import { execFileSync } from 'node:child_process';
import { TEST_ENV } from './world.ts';

/** An operator at the command line of one register: each call is one command, its JSON comes back. */
export function operatorOf(database: string, clock: string = TEST_ENV.CLOCK) {
  const env = { ...process.env, ...TEST_ENV, CLOCK: clock, DATABASE_URL: `file:${database}` };
  return <Value>(...args: string[]): Value => {
    const out = execFileSync(process.execPath, ['cli/manage.ts', ...args, '--json'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(out.toString()) as Value;
  };
}
