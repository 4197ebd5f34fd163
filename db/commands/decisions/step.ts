import { type DecisionEvent, decisionMachine } from '#domain/decision/machine.ts';
import { decide, type Tell } from '#domain/machine.ts';
import { lentBy } from '#domain/viewer.ts';
import { record } from '../../audit/record.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { moveOne } from '../../move.ts';
import { decision } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { type DecisionRecord, loadDecision } from './facts.ts';
import { tellOfDecision } from './tell.ts';

export interface Step {
  event: DecisionEvent;
  told?: Partial<Record<Tell, unknown>>;
  set?: Partial<typeof decision.$inferInsert>;
  payload?: Record<string, unknown>;
}

/** A decision as the viewer may touch it. @throws Refusal `not_found` where he has no part in it */
export async function decisionFor(tx: Tx, ctx: Ctx, id: string): Promise<DecisionRecord> {
  const found = await loadDecision(tx, ctx.viewer, id);
  if (!found || found.actors.length === 0) throw new Refusal('not_found');
  return found;
}

/** Takes a decision one step by its table, writes and records it. @returns the decision as it is afterwards */
export async function stepDecision(tx: Tx, ctx: Ctx, found: DecisionRecord, step: Step): Promise<DecisionRecord> {
  const { decision: row, holds, actors, issuerId } = found;
  const told = step.told ?? {};
  const verdict = decide(decisionMachine, { state: row.state, holds, actors }, step.event, told);
  if (!verdict.ok) throw new Refusal(verdict.reasons);
  await moveOne(tx, decision, 'decision', row, { ...step.set, state: verdict.to });
  await record(tx, ctx, {
    action: `decision.${step.event}`,
    subject: { kind: 'decision', id: row.id },
    about: [
      { kind: 'class', id: row.classId },
      ...(row.submissionId ? [{ kind: 'submission', id: row.submissionId }] : []),
    ],
    onBehalfOf: lentBy(ctx.viewer, verdict.as, { issuerId }),
    payload: { as: verdict.as, from: verdict.from, to: verdict.to, told, ...step.payload },
  });
  await tellOfDecision(tx, ctx, found, step.event);
  const after = await loadDecision(tx, ctx.viewer, row.id);
  return after!;
}
