import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { after } from 'next/server';
import { cache } from 'react';
import { touchSession } from '#db/commands/sessions.ts';
import { type Permission, permits } from '#domain/permissions.ts';
import type { Viewer } from '#domain/viewer.ts';
import { ACTING_COOKIE } from './auth/acting-cookie.ts';
import { cookieName } from './auth/cookie.ts';
import { type Presence, presenceOf } from './auth/presence.ts';
import { requestNow, requestPath } from './clock.ts';

/** A session's last sight is written at most this often. */
const TOUCH_EVERY_MS = 5 * 60_000;

/** Who sends this request, read from the database once per page. */
export const presence = cache(async (): Promise<Presence> => {
  const now = await requestNow();
  const sent = await cookies();
  const found = await presenceOf(sent.get(cookieName())?.value, now, sent.get(ACTING_COOKIE)?.value);
  if (found.kind === 'here' && now - found.lastSeenAt >= TOUCH_EVERY_MS) {
    const { sessionId = '' } = found.viewer;
    after(() => touchSession(sessionId, now));
  }
  return found;
});

/** Who is signed in, with the rights in force today; `null` for nobody. */
export async function viewer(): Promise<Viewer | null> {
  const found = await presence();
  return found.kind === 'here' ? found.viewer : null;
}

/**
 * The viewer of a page or a route handler, to be asked before anything is read or sent: whoever is not signed in is led
 * to the log-in and back, whoever has a first password to changing it, and for whoever lacks the permission the page
 * does not exist (404).
 *
 * @param withFirstPassword for the one page that may be seen before the first password is changed
 */
export async function requireViewer(permission: Permission, withFirstPassword = false): Promise<Viewer> {
  const found = await presence();
  if (found.kind !== 'here') redirect(await signInPath(found));
  if (found.viewer.mustChangePassword && !withFirstPassword) redirect('/account/password');
  if (!permits(found.viewer, permission)) notFound();
  return found.viewer;
}

/** Where to sign in, and come back to what was asked for, or to another page. */
export async function signInPath(
  found: Presence,
  { page, isKept }: { page?: string; isKept?: boolean } = {},
): Promise<string> {
  const query = new URLSearchParams();
  const next = page ?? (await requestPath());
  if (next !== '/') query.set('next', next);
  if (found.kind === 'over') query.set('why', isKept ? 'kept' : 'over');
  return query.size > 0 ? `/sign-in?${query}` : '/sign-in';
}
