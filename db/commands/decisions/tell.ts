import { eq, inArray, or } from 'drizzle-orm';
import type { DecisionEvent } from '#domain/decision/machine.ts';
import type { Role } from '#domain/roles.ts';
import type { Ctx } from '../../context.ts';
import { amendment, line } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { type Addressee, notify, unitDesk } from '../notify.ts';
import type { DecisionRecord } from './facts.ts';

/** Who at the issuing unit has the next word after a step, or must know of it. What nobody waits for has no letter. */
const CONCERNED: Partial<Record<DecisionEvent, readonly Role[]>> = {
  choose_signer: ['records_clerk'],
  return_form: ['consolidator'],
  publish: ['consolidator', 'consolidator_head', 'leader'],
  correct_number: ['consolidator', 'consolidator_head', 'leader'],
  amend: ['consolidator', 'consolidator_head', 'leader'],
  revoke: ['consolidator', 'consolidator_head', 'leader'],
};

/** Steps of a decision that the units read. */
const PUBLIC: readonly DecisionEvent[] = ['publish', 'correct_number', 'amend', 'revoke'];

/** Tells those concerned of a decision's step; from publication on also the units whose people stand on its list. */
export async function tellOfDecision(tx: Tx, ctx: Ctx, found: DecisionRecord, event: DecisionEvent): Promise<void> {
  const { decision, issuerId } = found;
  const office: Addressee[] = (CONCERNED[event] ?? []).map((role) => ({ unitId: issuerId, role }));
  const units = PUBLIC.includes(event) ? await unitsOn(tx, decision.id) : [];
  await notify(tx, ctx, {
    kind: `decision.${event}`,
    to: [...office, ...units.flatMap(unitDesk)],
    subject: { kind: 'decision', id: decision.id },
    payload: { classId: decision.classId },
  });
}

async function unitsOn(tx: Tx, decisionId: string): Promise<string[]> {
  const removed = tx.select({ id: amendment.lineId }).from(amendment).where(eq(amendment.decisionId, decisionId));
  const rows = await tx
    .selectDistinct({ unitId: line.unitId })
    .from(line)
    .where(or(eq(line.decisionId, decisionId), inArray(line.id, removed)));
  return rows.map((row) => row.unitId).sort();
}
