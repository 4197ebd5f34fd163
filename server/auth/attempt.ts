import { strengthenHash } from '#db/commands/own-account.ts';
import { endSession, startSession } from '#db/commands/sessions.ts';
import { hashPassword, isWeakHash, verifyPassword } from '#db/password.ts';
import { accountForSignIn } from '#db/queries/sessions.ts';
import { foldUsername } from '#domain/account.ts';
import type { Viewer } from '#domain/viewer.ts';
import { sessionIdOf } from './cookie.ts';
import { forgive, minutesToWait } from './throttle.ts';

export interface Attempt {
  username: string;
  password: string;
  address: string;
  userAgent: string | null;
  /** The session cookie that came with it: signing in again ends what it stands for. */
  cookie?: string;
  /** When the request arrived, UTC milliseconds. */
  now: number;
}

export type AttemptResult =
  | { ok: true; sessionId: string; locale: 'vi' | 'en' }
  | { ok: false; why: 'blank' | 'wrong' | 'disabled' }
  | { ok: false; why: 'throttled'; minutes: number };

/**
 * Judges a sign-in and begins the session. A name that does not exist costs the same time as a wrong password, and
 * that an account is disabled is told only to who knows its password.
 */
export async function attemptSignIn(attempt: Attempt): Promise<AttemptResult> {
  const username = foldUsername(attempt.username.slice(0, 100));
  const { password, address, now } = attempt;
  if (!username || !password) return { ok: false, why: 'blank' };
  const minutes = await minutesToWait(username, address);
  if (minutes > 0) return { ok: false, why: 'throttled', minutes };
  const account = await accountForSignIn(username);
  if (!(await verifyPassword(password.slice(0, 1000), account?.passwordHash ?? null)) || !account)
    return { ok: false, why: 'wrong' };
  await forgive(username, address);
  if (account.disabledAt !== null) return { ok: false, why: 'disabled' };

  const viewer: Viewer = {
    kind: 'account',
    accountId: account.id,
    name: account.name,
    locale: account.locale,
    grants: [],
  };
  const before = await sessionIdOf(attempt.cookie);
  if (before) await endSession({ viewer, now }, before);
  if (isWeakHash(account.passwordHash))
    await strengthenHash(account.id, account.passwordHash, await hashPassword(password));
  const sessionId = await startSession({ viewer, now }, attempt.userAgent);
  return { ok: true, sessionId, locale: account.locale };
}
