import type { Player } from './cast.ts';

/** How the server answers, as far as rights are concerned. */
export type Answer = 'shown' | 'hidden' | 'to the log-in' | `strange: ${string}`;

/** Asks for an address as somebody, or as nobody, and does not follow where the answer leads. */
export async function ask(url: string, as: Player | null): Promise<Answer> {
  const answer = await fetch(url, { redirect: 'manual', headers: as ? { cookie: as.cookie } : {} });
  await answer.body?.cancel();
  return judged(answer);
}

/** What became of a call of a server action. `refused by Next`: the framework's own lock, before ours. */
export type Called = 'to the log-in' | 'hidden' | 'refused in words' | 'refused by Next' | `strange: ${string}`;

/** Calls a server action as the browser's script does, with an empty form. */
export async function call(
  url: string,
  actionId: string,
  { as, origin }: { as: Player | null; origin: string | null },
): Promise<Called> {
  const body = new FormData();
  body.append('0', '[{"problems":[],"values":null},"$K1"]');
  const headers = new Headers({ 'Next-Action': actionId, Accept: 'text/x-component' });
  if (as) headers.set('cookie', as.cookie);
  if (origin) headers.set('origin', origin);
  const answer = await fetch(url, { method: 'POST', redirect: 'manual', headers, body });
  const text = await answer.text();
  const { status } = answer;
  if (answer.headers.get('x-action-redirect')?.startsWith('/sign-in')) return 'to the log-in';
  // Where another page of the server carries the action out, its 404 comes inside an answer that is 200.
  if (status === 404 || text.includes('NEXT_HTTP_ERROR_FALLBACK;404')) return 'hidden';
  if (status === 200 && text.includes('"problems":[{')) return 'refused in words';
  return status === 500 && /^1:E\{"digest"/m.test(text) ? 'refused by Next' : `strange: ${status} ${text}`;
}

function judged(answer: Response): Answer {
  const { status } = answer;
  const location = answer.headers.get('location') ?? '';
  const leads = status === 303 || status === 307;
  if (leads && /^(https?:\/\/[^/]+)?\/sign-in\b/.test(location)) return 'to the log-in';
  if (status === 200 || (leads && location && !location.startsWith('/account/password'))) return 'shown';
  return status === 404 ? 'hidden' : `strange: ${status} ${location}`;
}
