import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_DAY } from '#db/seed/demo-day.ts';

/** What every test server runs with. The day stands still, so that deadlines do. */
export const TEST_ENV = { APP_MODE: 'test', CLOCK: DEMO_DAY, NEXTAUTH_SECRET: 'a secret for journeys, known to all' };

/** Makes the sample world once, by the operator's own command; each server then takes a copy of it. */
export default function makeWorld(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'so-dao-tao-e2e-'));
  process.env.E2E_WORLD = join(folder, 'world.db');
  const env = { ...process.env, ...TEST_ENV, DATABASE_URL: `file:${process.env.E2E_WORLD}` };
  execFileSync(process.execPath, ['cli/manage.ts', 'sample'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return () => rmSync(folder, { recursive: true, force: true });
}
