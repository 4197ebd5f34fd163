import { eq } from 'drizzle-orm';
import { account } from '../schema.ts';
import { read } from '../store.ts';

/** The name of whoever did something; names of accounts are shown to everybody who may see what they did. */
export async function accountName(accountId: string): Promise<string | null> {
  const [row] = await read().select({ name: account.name }).from(account).where(eq(account.id, accountId));
  return row?.name ?? null;
}
