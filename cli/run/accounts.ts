import { accountsToTry } from '#db/queries/demo-accounts.ts';
import { DEMO_PASSWORD } from '#db/seed/demo-password.ts';
import { closeStore } from '#db/store.ts';
import { dayOf } from '#domain/time/day.ts';

/** The sample world's accounts in one line of words: one account for each role, and the password that all have. */
export async function accountsInWords(now: number): Promise<string> {
  const accounts = await accountsToTry(dayOf(now));
  await closeStore();
  const firsts = [...Map.groupBy(accounts, ({ role }) => role)].map(([role, [one]]) => `${role} ${one?.username}`);
  return `${firsts.join(', ')}; password ${DEMO_PASSWORD}`;
}
