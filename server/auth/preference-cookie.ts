import { isHttps } from '../env.ts';

const YEAR_S = 365 * 24 * 3600;

/** The cookie for the language or the appearance, which pages without a viewer and the page's own frame follow. */
export function preferenceCookie(name: 'locale' | 'theme', value: string): string {
  return `${name}=${value}; Path=/; Max-Age=${YEAR_S}; HttpOnly; SameSite=Lax${isHttps() ? '; Secure' : ''}`;
}
