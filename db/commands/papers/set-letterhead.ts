import { eq } from 'drizzle-orm';
import type { Letterhead } from '#domain/papers/form.ts';
import type { Day } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { newId } from '../../id.ts';
import { letterheadOf } from '../../queries/papers/form.ts';
import { letterhead } from '../../schema.ts';
import { placeOfRow } from './dated.ts';
import { paperOffice } from './scope.ts';

interface NewLetterhead {
  unitId: string;
  head: Letterhead;
  /** The first day on which it counts: today or later. */
  from: Day;
  /** The highest version that was on the page, 0 where there was none. */
  seen: number;
}

/**
 * Sets how a unit's papers are headed, and the place that they name, from a day on.
 *
 * @throws Refusal `not_found`, `not_your_role`, `from_past`, `somebody_was_first`
 */
export function setLetterhead(ctx: Ctx, { unitId, head, from, seen }: NewLetterhead): Promise<{ id: string }> {
  return command(ctx, async (tx) => {
    const { as, onBehalfOf } = await paperOffice(tx, ctx, unitId);
    const rows = await tx.select().from(letterhead).where(eq(letterhead.unitId, unitId));
    const before = await letterheadOf(tx, unitId, from);
    const { version, instead } = await placeOfRow(tx, ctx, { kind: 'letterhead', rows, seen, from });
    const id = instead?.id ?? newId();
    const row = { ...head, own: [...head.own], version };
    if (instead) await tx.update(letterhead).set(row).where(eq(letterhead.id, id));
    else await tx.insert(letterhead).values({ id, unitId, ...row, validFrom: from, validTo: null });
    await record(tx, ctx, {
      action: 'paper.set_letterhead',
      subject: { kind: 'letterhead', id },
      about: [{ kind: 'unit', id: unitId }],
      onBehalfOf,
      payload: { as, from, before, after: head },
    });
    return { id };
  });
}
