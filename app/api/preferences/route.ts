import { cookies } from 'next/headers';
import { setLocale } from '#db/commands/own-account.ts';
import { cookieOptions } from '#server/auth/cookie.ts';
import { requestNow } from '#server/clock.ts';
import { readSmallForm, seeOther } from '#server/form/small-form.ts';
import { isOwnOrigin } from '#server/origin.ts';
import { safePath } from '#server/safe-path.ts';
import { viewer } from '#server/viewer.ts';

const YEAR_S = 365 * 24 * 3600;

/** Takes the language or the appearance that was chosen: a cookie, and for a signed-in viewer the account's language. */
export async function POST(request: Request): Promise<Response> {
  const now = await requestNow();
  const form = isOwnOrigin(request.headers) ? await readSmallForm(request) : null;
  if (!form) return seeOther('/');
  const jar = await cookies();
  for (const [name, known] of [
    ['locale', ['vi', 'en']],
    ['theme', ['system', 'light', 'dark']],
  ] as const) {
    const chosen = known.find((value) => value === form.get(name));
    if (chosen) jar.set({ name, value: chosen, ...cookieOptions(), maxAge: YEAR_S });
  }
  const me = await viewer();
  const locale = form.get('locale');
  if (me && (locale === 'vi' || locale === 'en')) await setLocale({ viewer: me, now }, locale);
  const back = form.get('back');
  return seeOther(back === '/sign-in' ? back : safePath(back));
}
