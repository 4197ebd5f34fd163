import { and, eq, lt } from 'drizzle-orm';
import type { Ctx } from './context.ts';
import { idempotencyKey } from './schema.ts';
import { type Tx, write, writeAside } from './store.ts';

/**
 * Runs a command: one transaction, one effect for each press. The result is kept beside the press's key in the same
 * transaction, so a second press, also one that comes while the first still runs, gets the first one's result and
 * changes nothing. A refusal keeps no key: after mending what was wrong the same press may be tried again.
 *
 * @param work loads, decides, saves, records the event and writes the letters; its result must be plain JSON, because
 * the second press gets it back from there
 */
export function command<Result>(ctx: Ctx, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const { key } = ctx;
  if (!key) return write(work);
  const accountId = ctx.viewer.accountId ?? '';
  return write(async (tx) => {
    const [earlier] = await tx
      .select({ result: idempotencyKey.result })
      .from(idempotencyKey)
      .where(and(eq(idempotencyKey.accountId, accountId), eq(idempotencyKey.key, key)));
    // What was kept is this command's own result: keys are issued for one form and one account.
    if (earlier) return earlier.result.value as Result;
    const value = await work(tx);
    await tx.insert(idempotencyKey).values({ key, accountId, result: { value }, at: ctx.now });
    return value;
  });
}

/** Forgets the presses before an instant; a form older than that can be sent again as a new one. */
export async function forgetPresses(before: number): Promise<void> {
  await writeAside((tx) => tx.delete(idempotencyKey).where(lt(idempotencyKey.at, before)));
}
