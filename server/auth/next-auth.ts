import { createHash, randomBytes } from 'node:crypto';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth, { type AuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { env, isHttps } from '../env.ts';
import { type Attempt, type AttemptResult, attemptSignIn } from './attempt.ts';
import { COOKIE_LIFE_S, cookieName } from './cookie.ts';

/**
 * next-auth with a password, and a token that carries only the session's id. A second factor would stand between the
 * two lines of `authorize`: the account says whether it has one, and no session begins before it was asked for.
 */
function optionsFor(authorize: () => Promise<{ id: string } | null>): AuthOptions {
  return {
    secret: env().secret,
    useSecureCookies: isHttps(),
    session: { strategy: 'jwt', maxAge: COOKIE_LIFE_S },
    providers: [Credentials({ credentials: { username: {}, password: {} }, authorize })],
    callbacks: { jwt: ({ token, user }) => (user ? { sid: user.id } : token) },
  };
}

/**
 * Runs next-auth's own sign-in for one attempt and returns the cookie it sets. Its HTTP endpoints are not exposed: the
 * caller has checked the origin, so the pair of tokens next-auth asks for against forged forms is made here.
 */
export async function signInWithNextAuth(attempt: Attempt): Promise<AttemptResult & { cookie?: string }> {
  const judged = attemptSignIn(attempt);
  const options = optionsFor(async () => {
    const result = await judged;
    return result.ok ? { id: result.sessionId } : null;
  });
  const csrfToken = randomBytes(32).toString('hex');
  const proof = createHash('sha256')
    .update(csrfToken + env().secret)
    .digest('hex');
  const request = {
    method: 'POST',
    query: { nextauth: ['callback', 'credentials'] },
    headers: {},
    cookies: { [isHttps() ? '__Host-next-auth.csrf-token' : 'next-auth.csrf-token']: `${csrfToken}|${proof}` },
    body: { csrfToken, json: 'true' },
  };
  const response = collector();
  // next-auth's documented way of being called by hand, of whose two arguments it reads only this much.
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  // Awaited once more: what went wrong inside next-auth takes for a wrong password.
  const result = await judged;
  const cookie = response.cookies().find((text) => text.startsWith(`${cookieName()}=`));
  return result.ok ? { ...result, cookie } : result;
}

/** As much of a response as next-auth writes to. */
function collector() {
  const headers = new Map<string, string | string[]>();
  const response = {
    status: () => response,
    setHeader: (name: string, value: string | string[]) => headers.set(name.toLowerCase(), value) && response,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    end: () => response,
    json: () => response,
    send: () => response,
    cookies: () => [headers.get('set-cookie') ?? []].flat(),
  };
  return response;
}
