import { rightsOn, sessionWithAccount } from '#db/queries/sessions.ts';
import { SESSION_IDLE_MS } from '#domain/account.ts';
import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { sessionIdOf } from './cookie.ts';

/** Who sends a request: somebody signed in, somebody whose session is over, or nobody we know. */
export type Presence =
  | { kind: 'here'; viewer: Viewer; username: string; lastSeenAt: number }
  | { kind: 'over'; accountId: string }
  | { kind: 'nobody' };

/**
 * Reads it from the database: the cookie only names the session. A session is over when it was ended (by signing out,
 * a new password, a changed role), when its time is up, when it was idle for too long, or with its account. Until a
 * first password is changed the viewer has no rights at all.
 *
 * Nobody acts in two capacities at once: it is either by the viewer's own rights or for one lender. What was chosen is
 * no more than a wish, it counts only while that lender does lend.
 *
 * @param now when the request arrived, UTC milliseconds
 * @param chosen the account for whom the viewer chose to act
 */
export async function presenceOf(cookie: string | undefined, now: number, chosen?: string): Promise<Presence> {
  const sessionId = await sessionIdOf(cookie);
  const found = sessionId === null ? null : await sessionWithAccount(sessionId);
  if (!found) return { kind: 'nobody' };
  const { accountId, name, locale, mustChangePassword, username, lastSeenAt } = found;
  const alive =
    found.endedAt === null &&
    found.disabledAt === null &&
    now < found.expiresAt &&
    now < found.lastSeenAt + SESSION_IDLE_MS;
  if (!alive) return { kind: 'over', accountId };
  const { own, lent } = mustChangePassword ? { own: [], lent: [] } : await rightsOn(accountId, dayOf(now));
  const used = lent.find(({ lender }) => lender.accountId === chosen) ?? (own.length === 0 ? lent[0] : undefined);
  const viewer: Viewer = {
    kind: 'account',
    accountId,
    name,
    locale,
    grants: used?.grants ?? own,
    actingFor: used?.lender.accountId,
    lenders: lent.map(({ lender }) => lender),
    hasOwnRights: own.length > 0,
    sessionId: found.sessionId,
    mustChangePassword,
  };
  return { kind: 'here', viewer, username, lastSeenAt };
}
