import { and, eq } from 'drizzle-orm';
import type { OpinionNeed } from '#domain/opinion/forms.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { issuedWithin } from '../../queries/scope.ts';
import { line, partyRequest, partyRequestLine, plan } from '../../schema.ts';
import type { Tx } from '../../store.ts';

/**
 * A request that the viewer's office made and that waits for its reply, with the lines that still wait too: whoever was
 * withdrawn or answered singly meanwhile is not among them.
 *
 * @throws Refusal `not_found`, `not_open`
 */
export async function openRequest(tx: Tx, ctx: Ctx, id: string) {
  const found = await ownRequest(tx, ctx, id);
  if (found.state !== 'asked') throw new Refusal('not_open' satisfies OpinionNeed);
  const waiting = await tx
    .select({ id: line.id })
    .from(partyRequestLine)
    .innerJoin(line, eq(line.id, partyRequestLine.lineId))
    .where(and(eq(partyRequestLine.requestId, id), eq(line.state, 'awaiting_party')));
  return { request: found, waiting: waiting.map((row) => row.id) };
}

/** A request that the viewer's office made. @throws Refusal `not_found` */
export async function ownRequest(tx: Tx, ctx: Ctx, id: string) {
  const [found] = await tx
    .select({ request: partyRequest })
    .from(partyRequest)
    .innerJoin(plan, eq(plan.id, partyRequest.planId))
    .where(and(eq(partyRequest.id, id), issuedWithin(ctx.viewer, 'opinion.write', plan.issuerId)));
  if (!found) throw new Refusal('not_found');
  return found.request;
}
