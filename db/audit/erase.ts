import { and, inArray, isNull } from 'drizzle-orm';
import { inBatches } from '../batches.ts';
import type { Ctx } from '../context.ts';
import { auditPayload } from '../schema.ts';
import type { Tx } from '../store.ts';
import { record } from './record.ts';

/** The event that payloads were erased, and the kind under which it names the events they belonged to. */
export const ERASED = 'payload_erased';
export const ERASED_KIND = 'audit_event';

/**
 * Erases the payloads and salts of events, as retention asks: what happened, when and by whom stays, what was said does
 * not, and nobody can guess it back from the hash. The erasing is an event itself. Returns how many were erased now.
 */
export async function erasePayload(tx: Tx, ctx: Ctx, seqs: readonly number[]): Promise<number> {
  const erased: number[] = [];
  for (const batch of inBatches(seqs)) {
    const rows = await tx
      .update(auditPayload)
      .set({ salt: null, payload: null, erasedAt: ctx.now })
      .where(and(inArray(auditPayload.seq, batch), isNull(auditPayload.erasedAt)))
      .returning({ seq: auditPayload.seq });
    erased.push(...rows.map((row) => row.seq));
  }
  const [first, ...others] = erased.map((seq) => ({ kind: ERASED_KIND, id: String(seq) }));
  if (first) await record(tx, ctx, { action: ERASED, subject: first, about: others });
  return erased.length;
}
