import { decode, encode } from 'next-auth/jwt';
import { env, isHttps } from '../env.ts';

/**
 * The cookie outlives every session: it is the live row that lets somebody in, and a dead one still tells whose draft
 * it is that a form was left with.
 */
export const COOKIE_LIFE_S = 30 * 24 * 3600;

/** The name next-auth gives its session cookie, so that both agree. */
export function cookieName(): string {
  return isHttps() ? '__Secure-next-auth.session-token' : 'next-auth.session-token';
}

export function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps() } as const;
}

/** The cookie that carries a session's id and nothing else, encrypted with the server's secret. */
export async function sessionCookie(sessionId: string) {
  const value = await encode({ token: { sid: sessionId }, secret: env().secret, maxAge: COOKIE_LIFE_S });
  return { name: cookieName(), value, ...cookieOptions(), maxAge: COOKIE_LIFE_S };
}

/** The session id that a cookie carries; `null` for one that is missing, forged, damaged or too old. */
export async function sessionIdOf(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: env().secret }).catch(() => null);
  return typeof token?.sid === 'string' ? token.sid : null;
}
