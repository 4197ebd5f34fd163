import { and, eq, lt } from 'drizzle-orm';
import { formDraft } from '../schema.ts';
import { writeAside } from '../store.ts';

/** A draft that nobody came back for is forgotten after this time. */
const DRAFT_LIFE_MS = 30 * 24 * 3_600_000;

/**
 * Keeps what somebody typed and could not send. It is no event of the register: nothing was sent. Old drafts of the
 * account go at the same time.
 */
export async function keepDraft(
  accountId: string,
  formKey: string,
  values: Record<string, unknown>,
  now: number,
): Promise<void> {
  await writeAside(async (tx) => {
    await tx.delete(formDraft).where(and(eq(formDraft.accountId, accountId), lt(formDraft.at, now - DRAFT_LIFE_MS)));
    await tx
      .insert(formDraft)
      .values({ accountId, formKey, values, at: now })
      .onConflictDoUpdate({ target: [formDraft.accountId, formDraft.formKey], set: { values, at: now } });
  });
}

export async function dropDraft(accountId: string, formKey: string): Promise<void> {
  await writeAside((tx) =>
    tx.delete(formDraft).where(and(eq(formDraft.accountId, accountId), eq(formDraft.formKey, formKey))),
  );
}
