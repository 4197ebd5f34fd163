import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { moveOne } from '../../move.ts';
import { partyRequest } from '../../schema.ts';
import { refreshFindings } from '../lines/findings.ts';
import { moveLines } from '../lines/move.ts';
import { openRequest } from './request.ts';

/**
 * Takes back a request that was wrong, before its reply: the lines are to be appraised again, and can be asked about
 * with another paper. The paper and the list stay readable.
 *
 * @throws Refusal `not_found`, `not_open`
 */
export function takeBackOpinion(ctx: Ctx, input: { id: string; version: number; comment: string }): Promise<void> {
  const { id, version, comment } = input;
  return command(ctx, async (tx) => {
    const { request, waiting } = await openRequest(tx, ctx, id);
    await moveOne(tx, partyRequest, 'party_request', { id, state: 'asked', version }, { state: 'taken_back' });
    const about = [{ kind: 'party_request', id }];
    if (waiting.length > 0) {
      await moveLines(tx, ctx, { event: 'unask_party', lineIds: waiting, told: { comment }, about });
      await refreshFindings(tx, ctx.now, { lineIds: waiting });
    }
    await record(tx, ctx, {
      action: 'party_request.take_back',
      subject: { kind: 'party_request', id },
      about: [{ kind: 'plan', id: request.planId }],
      payload: { lines: waiting.length, told: { comment } },
    });
  });
}
