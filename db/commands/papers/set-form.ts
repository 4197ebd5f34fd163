import { and, eq } from 'drizzle-orm';
import type { PaperForm } from '#domain/papers/form.ts';
import type { PaperKind } from '#domain/papers/kinds.ts';
import type { Day } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { newId } from '../../id.ts';
import { paperForm as readForm } from '../../queries/papers/form.ts';
import { orgUnitAncestor, paperForm } from '../../schema.ts';
import { refuse } from '../refuse.ts';
import { placeOfRow } from './dated.ts';
import { paperOffice } from './scope.ts';

interface NewForm {
  governmentId: string;
  kind: PaperKind;
  form: PaperForm;
  /** The first day on which it counts: today or later, so that no paper of the past changes. */
  from: Day;
  /** The highest version that was on the page, 0 where there was none. */
  seen: number;
}

/**
 * Sets a kind of paper's symbol, legal bases and recipients from a day on. What counted before stays on record, and
 * papers that were sent, submitted or decided keep what they were made with.
 *
 * @throws Refusal `not_found`, `not_your_role`, `from_past`, `somebody_was_first`
 */
export function setPaperForm(ctx: Ctx, { governmentId, kind, form, from, seen }: NewForm): Promise<{ id: string }> {
  return command(ctx, async (tx) => {
    const { as, onBehalfOf } = await paperOffice(tx, ctx, governmentId);
    if (form.officeId !== null) {
      const [below] = await tx
        .select({ id: orgUnitAncestor.descendantId })
        .from(orgUnitAncestor)
        .where(and(eq(orgUnitAncestor.ancestorId, governmentId), eq(orgUnitAncestor.descendantId, form.officeId)));
      if (!below) refuse('not_found', { field: 'office' });
    }
    const ofKind = and(eq(paperForm.governmentId, governmentId), eq(paperForm.kind, kind));
    const rows = await tx.select().from(paperForm).where(ofKind);
    const before = await readForm(tx, { kind, governmentId, on: from });
    const { version, instead } = await placeOfRow(tx, ctx, { kind: 'paper_form', rows, seen, from });
    const id = instead?.id ?? newId();
    if (instead) await tx.update(paperForm).set({ definition: form, version }).where(eq(paperForm.id, id));
    else
      await tx
        .insert(paperForm)
        .values({ id, governmentId, kind, definition: form, validFrom: from, validTo: null, version });
    await record(tx, ctx, {
      action: 'paper.set_form',
      subject: { kind: 'paper_form', id },
      about: [{ kind: 'unit', id: governmentId }],
      onBehalfOf,
      payload: { as, paper: kind, from, before, after: form },
    });
    return { id };
  });
}
