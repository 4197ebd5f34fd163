import type { Messages } from '#messages/messages.ts';
import type { Query } from '#server/page.ts';

/** The words for why a sign-in failed, from what the route handler put into the address; `null` when it did not. */
export function problemOf(query: Query, m: Messages): string | null {
  const { throttled, ...plain } = m.auth.failed;
  const { failed } = query;
  if (typeof failed !== 'string') return null;
  if (failed === 'throttled') return throttled({ minutes: Math.min(Math.max(Number(query.minutes) || 1, 1), 15) });
  return Object.hasOwn(plain, failed) ? plain[failed as keyof typeof plain] : null;
}
