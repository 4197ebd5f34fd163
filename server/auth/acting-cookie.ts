import { isHttps } from '../env.ts';

export const ACTING_COOKIE = 'acting-for';

/** The cookie that says for whom somebody chose to act; without an account it is forgotten. It lends nothing by itself. */
export function actingCookie(accountId: string): string {
  const life = accountId ? '' : '; Max-Age=0';
  return `${ACTING_COOKIE}=${accountId}; Path=/${life}; HttpOnly; SameSite=Lax${isHttps() ? '; Secure' : ''}`;
}
