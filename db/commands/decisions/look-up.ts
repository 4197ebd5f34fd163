import { randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { copyFor } from '../../queries/look-up.ts';
import { decision, lookUpCopy } from '../../schema.ts';
import { refuse } from '../refuse.ts';

/** What the code on a look-up copy leads to: 128 random bits, which nobody guesses. */
export function newLookUpCode(): string {
  return randomBytes(16).toString('hex');
}

/**
 * Gives a code to a decision that was published before there were codes, when its first look-up copy is made. Of two at
 * once both get the first one's.
 *
 * @throws Refusal `not_found` for what the viewer may not see, or what has no look-up copy
 */
export function giveLookUpCode(ctx: Ctx, id: string): Promise<string> {
  return command(ctx, async (tx) => {
    const found = (await copyFor(tx, ctx.viewer, id)) ?? refuse('not_found');
    if (found.code !== null) return found.code;
    const lookUpCode = newLookUpCode();
    await tx
      .update(decision)
      .set({ lookUpCode })
      .where(and(eq(decision.id, id), isNull(decision.lookUpCode)));
    await record(tx, ctx, { action: 'decision.give_code', subject: { kind: 'decision', id }, payload: {} });
    return lookUpCode;
  });
}

/**
 * Notes a look-up copy that is about to be given out, once for the same bytes. What the public page knows is what was
 * noted here: it never makes a copy anew to compare with.
 *
 * @throws Refusal `not_found` as above
 */
export function keepLookUpCopy(ctx: Ctx, { id, sha256 }: { id: string; sha256: string }): Promise<void> {
  return command(ctx, async (tx) => {
    const { number, day, copies } = (await copyFor(tx, ctx.viewer, id)) ?? refuse('not_found');
    if (copies.includes(sha256)) return;
    await tx.insert(lookUpCopy).values({ decisionId: id, sha256, number, day, at: ctx.now });
    await record(tx, ctx, {
      action: 'decision.give_copy',
      subject: { kind: 'decision', id },
      payload: { sha256, number, day },
    });
  });
}
