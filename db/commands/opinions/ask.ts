import { and, eq, inArray } from 'drizzle-orm';
import type { OpinionNeed, OpinionRequest } from '#domain/opinion/forms.ts';
import { paperReference } from '#domain/opinion/forms.ts';
import { record } from '../../audit/record.ts';
import { inBatches } from '../../batches.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { newId } from '../../id.ts';
import { courseClass, partyRequest, partyRequestLine } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { refreshFindings } from '../lines/findings.ts';
import { moveLines } from '../lines/move.ts';
import { tellUnits } from '../lines/tell.ts';
import { visibleLines } from '../lines/visible.ts';
import { refuse } from '../refuse.ts';

/**
 * Records the paper by which the Party organisation is asked about a list. The lines on it wait for the reply; whoever
 * was asked about singly before joins the list. All other lines go on.
 *
 * @throws Refusal `one_plan`, `already_requested` with the lines, `dossier_not_received`, and the table's own reasons
 */
export function askOpinion(ctx: Ctx, input: OpinionRequest): Promise<{ id: string }> {
  return command(ctx, async (tx) => {
    const seen = await visibleLines(tx, ctx, 'line.review', input.lines);
    const early = seen.filter(({ dossierState }) => dossierState === 'submitted');
    if (early.length > 0) refuse('dossier_not_received', { subjectIds: early.map(({ line }) => line.id) });
    const ids = seen.map(({ line }) => line.id);
    const planId = await onePlan(
      tx,
      seen.map(({ line }) => line.classId),
    );
    await requireUnasked(tx, ids);

    const id = newId();
    const { body, number, day, note = null } = input;
    const asked = { askedById: ctx.viewer.accountId, askedAt: ctx.now, state: 'asked' as const, version: 1 };
    await tx.insert(partyRequest).values({ id, planId, body, number, day, note, ...asked });
    for (const batch of inBatches(ids))
      await tx.insert(partyRequestLine).values(batch.map((lineId) => ({ requestId: id, lineId })));
    const payload = { body, number: paperReference({ number, day }) };
    const about = [{ kind: 'party_request', id }];
    const waiting = seen.filter(({ line }) => line.state === 'awaiting_party').map(({ line }) => line.id);
    await record(tx, ctx, {
      action: 'party_request.ask',
      subject: { kind: 'party_request', id },
      about: [{ kind: 'plan', id: planId }, ...waiting.map((lineId) => ({ kind: 'line', id: lineId }))],
      payload: { ...payload, lines: ids.length, told: { comment: note ?? undefined } },
    });
    const others = ids.filter((lineId) => !waiting.includes(lineId));
    if (others.length > 0) {
      const moved = await moveLines(tx, ctx, { event: 'ask_party', lineIds: others, payload, about });
      await refreshFindings(tx, ctx.now, { lineIds: others });
      await tellUnits(tx, ctx, 'line.ask_party', moved);
    }
    return { id };
  });
}

async function onePlan(tx: Tx, classIds: readonly string[]): Promise<string> {
  const rows = await tx
    .selectDistinct({ planId: courseClass.planId })
    .from(courseClass)
    .where(inArray(courseClass.id, [...new Set(classIds)]));
  const [first, ...more] = rows;
  if (!first || more.length > 0) throw refusal('one_plan');
  return first.planId;
}

async function requireUnasked(tx: Tx, lineIds: readonly string[]): Promise<void> {
  const held = await tx
    .select({ lineId: partyRequestLine.lineId })
    .from(partyRequestLine)
    .innerJoin(partyRequest, eq(partyRequest.id, partyRequestLine.requestId))
    .where(and(inArray(partyRequestLine.lineId, [...lineIds]), eq(partyRequest.state, 'asked')));
  if (held.length > 0)
    throw new Refusal(
      held.map(({ lineId }) => ({ code: 'already_requested' satisfies OpinionNeed, subjectId: lineId })),
    );
}

function refusal(code: OpinionNeed): Refusal {
  return new Refusal(code);
}
