import { and, eq, inArray } from 'drizzle-orm';
import { type OpinionNeed, type OpinionReply, paperReference } from '#domain/opinion/forms.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { moveOne } from '../../move.ts';
import { partyRequest, partyRequestLine } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { refreshFindings } from '../lines/findings.ts';
import { moveLines } from '../lines/move.ts';
import { tellUnits } from '../lines/tell.ts';
import { openRequest } from './request.ts';

type Answer = 'agree' | 'refuse';

/**
 * Records the reply: one number and day for the whole list. Whoever is not named as refused is agreed to; a refusal has
 * its words. Who no longer waits, because the unit withdrew him, keeps his state and gets no answer.
 *
 * @throws Refusal `not_found`, also for a row that is not on the list; `not_open`, `nobody_waits`
 */
export function answerOpinion(ctx: Ctx, input: OpinionReply): Promise<{ agreed: number; refused: number }> {
  return command(ctx, async (tx) => {
    const { request, waiting } = await openRequest(tx, ctx, input.id);
    if (waiting.length === 0) throw new Refusal('nobody_waits' satisfies OpinionNeed);
    const on = new Set(waiting);
    const rows = Object.entries(input.rows).map(([lineId, row]) => ({ lineId, ...row }));
    const strange = rows.filter((row) => (row.answer || row.words) && !on.has(row.lineId));
    if (strange.length > 0) throw new Refusal(strange.map(({ lineId }) => ({ code: 'not_found', subjectId: lineId })));
    const { number, day } = input;
    await moveOne(
      tx,
      partyRequest,
      'party_request',
      { id: input.id, state: 'asked', version: input.version },
      {
        state: 'answered',
        ...{ replyNumber: number, replyDay: day, answeredById: ctx.viewer.accountId, answeredAt: ctx.now },
      },
    );
    const said = new Map(rows.map((row) => [row.lineId, row]));
    const groups = Map.groupBy(waiting, (lineId) => {
      const row = said.get(lineId);
      return JSON.stringify([row?.answer ?? 'agree', row?.words ?? null]);
    });
    let refused = 0;
    // As many steps as there are different words, however many lines.
    for (const [key, lineIds] of groups) {
      const [answer, words] = JSON.parse(key) as [Answer, string | null];
      if (answer === 'refuse') refused += lineIds.length;
      await answerLines(tx, ctx, { id: input.id, lineIds, answer, words, reference: paperReference({ number, day }) });
    }
    await refreshFindings(tx, ctx.now, { lineIds: waiting });
    await record(tx, ctx, {
      action: 'party_request.answer',
      subject: { kind: 'party_request', id: input.id },
      about: [{ kind: 'plan', id: request.planId }],
      payload: { number: paperReference({ number, day }), lines: waiting.length, refused },
    });
    return { agreed: waiting.length - refused, refused };
  });
}

interface Answered {
  id: string;
  lineIds: string[];
  answer: Answer;
  words: string | null;
  reference: string;
}

async function answerLines(tx: Tx, ctx: Ctx, { id, lineIds, answer, words, reference }: Answered): Promise<void> {
  const event = answer === 'agree' ? 'party_agree' : 'party_refuse';
  const moved = await moveLines(tx, ctx, {
    event,
    lineIds,
    told: { reference, comment: words ?? undefined },
    set: { partyReference: reference, reasonCode: null, comment: words },
    about: [{ kind: 'party_request', id }],
  });
  await tx
    .update(partyRequestLine)
    .set({ answer, words })
    .where(and(eq(partyRequestLine.requestId, id), inArray(partyRequestLine.lineId, lineIds)));
  await tellUnits(tx, ctx, `line.${event}`, moved);
}
