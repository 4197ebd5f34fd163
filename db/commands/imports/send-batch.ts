import { type Ctx, Refusal } from '../../context.ts';
import { noteRefusal, sendImport } from './confirm.ts';

/**
 * Sends lists of a batch on their units' behalf, each in a transaction of its own: one that is refused leaves the
 * others as they are, and the reason is noted at it.
 */
export async function sendBatch(
  ctx: Ctx,
  { importIds }: { importIds: readonly string[] },
): Promise<{ sent: number; refused: number }> {
  const result = { sent: 0, refused: 0 };
  for (const importId of importIds) {
    const key = ctx.key && `${ctx.key} ${importId}`;
    try {
      await sendImport({ ...ctx, key }, { importId });
      result.sent += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      result.refused += 1;
      await noteReasons({ ...ctx, key: undefined }, importId, error);
    }
  }
  return result;
}

/** A list that is not there, or no longer waits, has no place for a reason. */
async function noteReasons(ctx: Ctx, importId: string, { reasons }: Refusal): Promise<void> {
  const codes = [...new Set(reasons.map(({ code }) => code))];
  if (codes.includes('not_found') || codes.includes('not_waiting')) return;
  await noteRefusal(ctx, { importId, codes });
}
