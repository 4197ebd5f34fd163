import { cookies } from 'next/headers';
import { endSession } from '#db/commands/sessions.ts';
import { cookieName, cookieOptions } from '#server/auth/cookie.ts';
import { requestNow } from '#server/clock.ts';
import { seeOther } from '#server/form/small-form.ts';
import { isOwnOrigin } from '#server/origin.ts';
import { viewer } from '#server/viewer.ts';

/** Ends the session, wherever its cookie was copied to, and forgets the cookie. */
export async function POST(request: Request): Promise<Response> {
  const now = await requestNow();
  if (!isOwnOrigin(request.headers)) return seeOther('/');
  const me = await viewer();
  if (me?.sessionId) await endSession({ viewer: me, now }, me.sessionId);
  (await cookies()).set({ name: cookieName(), value: '', ...cookieOptions(), maxAge: 0 });
  return seeOther('/sign-in?why=signed_out');
}
