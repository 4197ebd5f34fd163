import { isHttps } from '../env.ts';

/** Carries the name that was typed back to the log-in form, in no address and no log. */
const NAME = 'typed-name';

/** The cookie for it: for one minute and for that page alone; an empty name removes it. */
export function rememberName(username: string): string {
  const life = username ? 60 : 0;
  const value = encodeURIComponent(username.slice(0, 60));
  return `${NAME}=${value}; Path=/sign-in; Max-Age=${life}; HttpOnly; SameSite=Lax${isHttps() ? '; Secure' : ''}`;
}

/** The name that was typed the last time, if that was just now. */
export function rememberedName(cookies: { get(name: string): { value: string } | undefined }): string {
  return cookies.get(NAME)?.value ?? '';
}
