import { setLocale } from '#db/commands/own-account.ts';
import { actingCookie } from '#server/auth/acting-cookie.ts';
import { preferenceCookie } from '#server/auth/preference-cookie.ts';
import { requestNow } from '#server/clock.ts';
import { readSmallForm, seeOther } from '#server/form/small-form.ts';
import { isOwnOrigin } from '#server/origin.ts';
import { safePath } from '#server/safe-path.ts';
import { viewer } from '#server/viewer.ts';

const KNOWN = { locale: ['vi', 'en'], theme: ['system', 'light', 'dark'] } as const;

function isPreference(name: string): name is keyof typeof KNOWN {
  return Object.hasOwn(KNOWN, name);
}

/**
 * Takes the language or the appearance that was chosen: a cookie, and for a signed-in viewer the account's language. Or
 * for whom somebody wants to act, which leads home: the page he stands on may not be for that other capacity.
 */
export async function POST(request: Request): Promise<Response> {
  const now = await requestNow();
  const form = isOwnOrigin(request.headers) ? await readSmallForm(request) : null;
  if (!form) return seeOther('/');
  const chosen = [...form.entries()].flatMap(([name, value]) =>
    isPreference(name) && KNOWN[name].some((known) => known === value) ? [preferenceCookie(name, String(value))] : [],
  );
  const me = await viewer();
  const acting = form.get('actingFor');
  if (typeof acting === 'string') {
    const lends = me?.lenders?.some(({ accountId }) => accountId === acting);
    return seeOther('/', [actingCookie(lends ? acting : '')]);
  }
  const locale = form.get('locale');
  if (me && (locale === 'vi' || locale === 'en')) await setLocale({ viewer: me, now }, locale);
  const back = form.get('back');
  return seeOther(back === '/sign-in' ? back : safePath(back), chosen);
}
