import { and, eq } from 'drizzle-orm';
import { dayOf } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { somebodyWasFirst } from '../../move.ts';
import { letterhead, paperForm } from '../../schema.ts';
import { refuse } from '../refuse.ts';
import { paperOffice } from './scope.ts';

interface Seen {
  id: string;
  version: number;
}

/** Takes back a form that has not begun yet. @throws Refusal `not_found`, `not_your_role`, `already_begun`, `somebody_was_first` */
export function takeBackForm(ctx: Ctx, { id, version }: Seen): Promise<void> {
  return command(ctx, async (tx) => {
    const [row] = await tx.select().from(paperForm).where(eq(paperForm.id, id));
    if (!row) return refuse('not_found');
    const { as, onBehalfOf } = await paperOffice(tx, ctx, row.governmentId);
    if (row.validFrom <= dayOf(ctx.now)) refuse('already_begun');
    const gone = await tx
      .delete(paperForm)
      .where(and(eq(paperForm.id, id), eq(paperForm.version, version)))
      .returning({ id: paperForm.id });
    if (gone.length === 0) throw await somebodyWasFirst(tx, 'paper_form', id);
    await record(tx, ctx, {
      action: 'paper.take_back_form',
      subject: { kind: 'paper_form', id },
      about: [{ kind: 'unit', id: row.governmentId }],
      onBehalfOf,
      payload: { as, paper: row.kind, from: row.validFrom, before: row.definition },
    });
  });
}

/** Takes back a head that has not begun yet. @throws Refusal as `takeBackForm` */
export function takeBackLetterhead(ctx: Ctx, { id, version }: Seen): Promise<void> {
  return command(ctx, async (tx) => {
    const [row] = await tx.select().from(letterhead).where(eq(letterhead.id, id));
    if (!row) return refuse('not_found');
    const { as, onBehalfOf } = await paperOffice(tx, ctx, row.unitId);
    if (row.validFrom <= dayOf(ctx.now)) refuse('already_begun');
    const gone = await tx
      .delete(letterhead)
      .where(and(eq(letterhead.id, id), eq(letterhead.version, version)))
      .returning({ id: letterhead.id });
    if (gone.length === 0) throw await somebodyWasFirst(tx, 'letterhead', id);
    const { over, own, place } = row;
    await record(tx, ctx, {
      action: 'paper.take_back_letterhead',
      subject: { kind: 'letterhead', id },
      about: [{ kind: 'unit', id: row.unitId }],
      onBehalfOf,
      payload: { as, from: row.validFrom, before: { over, own, place } },
    });
  });
}
