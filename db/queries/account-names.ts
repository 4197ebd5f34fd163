import { inArray } from 'drizzle-orm';
import { account } from '../schema.ts';
import type { Db } from '../store.ts';

/** The names of accounts by id; who did something is shown to everybody who may see what was done. */
export async function accountNames(db: Db, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await db.select({ id: account.id, name: account.name }).from(account).where(inArray(account.id, known));
  return new Map(rows.map((row) => [row.id, row.name]));
}
