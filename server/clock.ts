import { headers } from 'next/headers';
import { dayOf } from '#domain/time/day.ts';
import { readEdge } from './edge.ts';
import { env } from './env.ts';

/**
 * The instant now, UTC milliseconds. With `CLOCK` (demo and test) the clock stands still at that instant: what happens
 * is then ordered by the audit's sequence and by ids, never by time alone. Sign-in throttling and the expiry inside the
 * cookie follow the machine's clock all the same.
 */
export function clockNow(): number {
  return env().clock ?? Date.now();
}

/** The instant at which the request being answered arrived, taken by `proxy.ts` before its body was read. */
export async function requestNow(): Promise<number> {
  return readEdge(await headers())?.now ?? clockNow();
}

/** Path and query of the request being answered, as the browser asked for them. */
export async function requestPath(): Promise<string> {
  return readEdge(await headers())?.path ?? '/';
}

/** The civil day in Việt Nam on which the request arrived. */
export async function requestDay(): Promise<string> {
  return dayOf(await requestNow());
}

/** The made-up day of demo and test, for the banner; `null` where time is real. */
export function madeUpDay(): string | null {
  const { clock } = env();
  return clock === null ? null : dayOf(clock);
}
