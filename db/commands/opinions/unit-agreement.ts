import { UNIT_AGREEMENT_STATES } from '#domain/line/machine.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { moveOne } from '../../move.ts';
import { line } from '../../schema.ts';
import { visibleLine } from '../lines/visible.ts';

/**
 * Records by which paper the unit's own Party committee agreed that this person is put forward, until the line has gone
 * up; `null` takes it away.
 *
 * @throws Refusal `not_found`, `wrong_state`, `somebody_was_first`
 */
export function recordUnitAgreement(
  ctx: Ctx,
  input: { lineId: string; version: number; reference: string | null },
): Promise<void> {
  return command(ctx, async (tx) => {
    const { line: found } = await visibleLine(tx, ctx, 'line.answer', input.lineId);
    if (!UNIT_AGREEMENT_STATES.some((state) => state === found.state)) throw new Refusal('wrong_state');
    const { id, state } = found;
    await moveOne(tx, line, 'line', { id, state, version: input.version }, { unitPartyReference: input.reference });
    await record(tx, ctx, {
      action: 'line.set_unit_agreement',
      subject: { kind: 'line', id },
      about: [{ kind: 'dossier', id: found.dossierId }],
      payload: { number: input.reference, before: found.unitPartyReference },
    });
  });
}
