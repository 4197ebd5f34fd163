import { Usage } from './failure.ts';

/** The instant at which a command runs: the machine's, or `CLOCK` outside production. */
export function now(env: Record<string, string | undefined> = process.env): number {
  if (!env.CLOCK) return Date.now();
  if ((env.APP_MODE || 'production') === 'production')
    throw new Usage('CLOCK must not be set in production: set APP_MODE=demo or APP_MODE=test with it');
  const instant = Date.parse(env.CLOCK);
  if (Number.isNaN(instant)) throw new Usage('CLOCK must be an ISO instant, such as 2022-05-12T09:00:00+07:00');
  return instant;
}
