import { eq, sql } from 'drizzle-orm';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { line } from '../../schema.ts';
import { actAs } from '../refuse.ts';
import { visibleLine } from './visible.ts';

/** Keeps a note on a line inside the office. Null or blank takes it away. */
export function setInternalNote(ctx: Ctx, input: { lineId: string; note: string | null }): Promise<void> {
  return command(ctx, async (tx) => {
    const { line: row, issuerId } = await visibleLine(tx, ctx, 'line.review', input.lineId);
    const { as, onBehalfOf } = actAs(ctx.viewer, { issuerId }, 'consolidator');
    const internalNote = input.note?.trim() || null;
    await tx
      .update(line)
      .set({ internalNote, version: sql`${line.version} + 1` })
      .where(eq(line.id, row.id));
    await record(tx, ctx, {
      action: 'line.set_note',
      subject: { kind: 'line', id: row.id },
      onBehalfOf,
      // The words stay out of the history, because units read it too.
      payload: { as, noted: internalNote !== null },
    });
  });
}
