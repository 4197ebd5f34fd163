import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_S = 15 * 60;

/**
 * Failed attempts that are borne within a quarter of an hour: for one name (whether it exists or not), and for one
 * address, which may be a whole town hall's. Kept in memory, by the machine's clock: a restart forgives.
 */
const perName = new RateLimiterMemory({ keyPrefix: 'name', points: 8, duration: WINDOW_S });
const perAddress = new RateLimiterMemory({ keyPrefix: 'address', points: 60, duration: WINDOW_S });

/**
 * Counts an attempt before it is judged, so that many at once cannot slip through together, and says how many minutes
 * this name or address has to wait; 0 when it may try.
 */
export async function minutesToWait(username: string, address: string): Promise<number> {
  const counted = await Promise.allSettled([perName.consume(username), perAddress.consume(address)]);
  const waits = counted.map((attempt) => {
    if (attempt.status === 'fulfilled') return 0;
    if (!(attempt.reason instanceof RateLimiterRes)) throw attempt.reason;
    return attempt.reason.msBeforeNext;
  });
  return Math.ceil(Math.max(...waits) / 60_000);
}

/** Look-ups of published decisions without a sign-in: a whole town hall may look, nobody may try codes. */
const lookUps = new RateLimiterMemory({ keyPrefix: 'look-up', points: 300, duration: WINDOW_S });

/** Counts a look-up from an address, and says how many minutes it has to wait; 0 when it may look. */
export async function minutesToLookUp(address: string): Promise<number> {
  try {
    await lookUps.consume(address);
    return 0;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return Math.ceil(refused.msBeforeNext / 60_000);
  }
}

/** After a right password the name starts afresh and the address gets its point back. */
export async function forgive(username: string, address: string): Promise<void> {
  await perName.delete(username);
  await perAddress.reward(address);
}

/**
 * Where a request comes from: the last hop that X-Forwarded-For names, which is what our own reverse proxy, or Next
 * itself, has put there; what stands before it is the client's own word.
 */
export function addressOf(headers: Pick<Headers, 'get'>): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
}
