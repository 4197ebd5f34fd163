/**
 * A path of ours to go to after a step, from what a link, form or header says; '/' for anything that could lead
 * elsewhere. Browsers take `//host` and `/\host` for other sites, and drop tabs and line breaks before they look.
 */
export function safePath(asked: unknown): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(asked)) return '/';
  const url = new URL(asked, 'http://here.invalid');
  if (url.host !== 'here.invalid' || url.pathname.startsWith('//')) return '/';
  return /^\/(api|sign-in)(\/|$)/.test(url.pathname) ? '/' : url.pathname + url.search + url.hash;
}

/** The path with one more thing in its query. */
export function withQuery(path: string, name: string, value: string): string {
  const url = new URL(path, 'http://here.invalid');
  url.searchParams.set(name, value);
  return url.pathname + url.search + url.hash;
}
