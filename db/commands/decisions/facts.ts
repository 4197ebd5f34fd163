import { and, eq } from 'drizzle-orm';
import type { DecisionNeed } from '#domain/decision/machine.ts';
import { actorsFor, type Viewer } from '#domain/viewer.ts';
import { decision, line, plan } from '../../schema.ts';
import type { Db } from '../../store.ts';

/** A decision with its lines and the facts that its deciding table asks about. */
export async function loadDecision(db: Db, viewer: Viewer, id: string) {
  const [row] = await db
    .select({ decision, issuerId: plan.issuerId })
    .from(decision)
    .innerJoin(plan, eq(plan.id, decision.planId))
    .where(eq(decision.id, id));
  if (!row) return undefined;
  const lines = await db.select({ id: line.id, state: line.state }).from(line).where(eq(line.decisionId, id));
  const [amending] = await db
    .select({ id: decision.id })
    .from(decision)
    .where(and(eq(decision.amendsId, id), eq(decision.state, 'published')));
  const d = row.decision;
  const holds: Record<DecisionNeed, boolean> = {
    signer_chosen: d.signerName !== null && d.capacity !== null,
    form_accepted: d.formReturnedAt === null,
    scan_attached: d.scanFileId !== null,
    amending_decision: amending !== undefined,
  };
  return { ...row, lines, holds, actors: actorsFor(viewer, { issuerId: row.issuerId }) };
}
export type DecisionRecord = NonNullable<Awaited<ReturnType<typeof loadDecision>>>;
