import { grantsOn, sessionWithAccount } from '#db/queries/sessions.ts';
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
 * @param now when the request arrived, UTC milliseconds
 */
export async function presenceOf(cookie: string | undefined, now: number): Promise<Presence> {
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
  const grants = mustChangePassword ? [] : await grantsOn(accountId, dayOf(now));
  const viewer: Viewer = {
    kind: 'account',
    accountId,
    name,
    locale,
    grants,
    sessionId: found.sessionId,
    mustChangePassword,
  };
  return { kind: 'here', viewer, username, lastSeenAt };
}
