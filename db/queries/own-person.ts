import { eq } from 'drizzle-orm';
import type { Viewer } from '#domain/viewer.ts';
import { account } from '../schema.ts';
import { read } from '../store.ts';

/** Who the viewer is in the register, so that his own line can be marked; null where his account is nobody's there. */
export async function ownPersonId(viewer: Viewer): Promise<string | null> {
  if (viewer.accountId === null) return null;
  const [row] = await read()
    .select({ personId: account.personId })
    .from(account)
    .where(eq(account.id, viewer.accountId));
  return row?.personId ?? null;
}
