import { cookies } from 'next/headers';
import { actingCookie } from '#server/auth/acting-cookie.ts';
import { cookieName } from '#server/auth/cookie.ts';
import { signInWithNextAuth } from '#server/auth/next-auth.ts';
import { preferenceCookie } from '#server/auth/preference-cookie.ts';
import { rememberName } from '#server/auth/remembered-name.ts';
import { addressOf } from '#server/auth/throttle.ts';
import { requestNow } from '#server/clock.ts';
import { readSmallForm, seeOther } from '#server/form/small-form.ts';
import { isOwnOrigin } from '#server/origin.ts';
import { safePath } from '#server/safe-path.ts';

/** Takes the log-in form, with or without a script, and leads on to what was asked for or back to the form. */
export async function POST(request: Request): Promise<Response> {
  const now = await requestNow();
  const form = isOwnOrigin(request.headers) ? await readSmallForm(request) : null;
  if (!form) return seeOther('/sign-in?failed=origin');
  const next = safePath(form.get('next'));
  const username = String(form.get('username') ?? '');
  const result = await signInWithNextAuth({
    username,
    password: String(form.get('password') ?? ''),
    address: addressOf(request.headers),
    userAgent: request.headers.get('user-agent'),
    cookie: (await cookies()).get(cookieName())?.value,
    now,
  });
  if (result.ok && result.cookie)
    return seeOther(next, [
      result.cookie,
      rememberName(''),
      preferenceCookie('locale', result.locale),
      // Whoever signs in begins in his own name, also where another chose to act for somebody at this machine.
      actingCookie(''),
    ]);
  const query = new URLSearchParams({ failed: result.ok ? 'wrong' : result.why });
  if (!result.ok && result.why === 'throttled') query.set('minutes', String(result.minutes));
  if (next !== '/') query.set('next', next);
  return seeOther(`/sign-in?${query}`, [rememberName(username)]);
}
