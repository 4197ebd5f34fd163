import { and, eq, lte } from 'drizzle-orm';
import { inBatches } from '../../batches.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { isUnread, lettersOf } from '../../queries/notices.ts';
import { noticeRead, outbox } from '../../schema.ts';
import { writeAside } from '../../store.ts';

/** Notes that the viewer has seen a letter of his: for himself alone, and no event. @throws Refusal `not_found` */
export async function markRead(ctx: Ctx, { id }: { id: string }): Promise<void> {
  await writeAside(async (tx) => {
    const [found] = await tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.id, id), lettersOf(ctx.viewer)));
    const { accountId } = ctx.viewer;
    if (!found || accountId === null) throw new Refusal('not_found');
    await tx.insert(noticeRead).values({ accountId, outboxId: id, at: ctx.now }).onConflictDoNothing();
  });
}

/**
 * Notes that the viewer has seen all that is his by now in the capacity in which he acts.
 *
 * @returns how many were unread
 */
export async function markAllRead(ctx: Ctx): Promise<{ read: number }> {
  return writeAside(async (tx) => {
    const { accountId } = ctx.viewer;
    if (accountId === null) throw new Refusal('not_found');
    const unread = await tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(lettersOf(ctx.viewer), isUnread(ctx.viewer, ctx.now), lte(outbox.at, ctx.now)));
    const rows = unread.map(({ id }) => ({ accountId, outboxId: id, at: ctx.now }));
    for (const batch of inBatches(rows)) await tx.insert(noticeRead).values(batch).onConflictDoNothing();
    return { read: rows.length };
  });
}
