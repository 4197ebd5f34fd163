import { eq, sql } from 'drizzle-orm';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { line } from '../../schema.ts';
import { mendableLine } from './mendable-line.ts';
import { touchDossier } from './move.ts';

/**
 * Says why the unit asks for an exception, and what else is to be noted on the line. Null or blank takes it back; what
 * is left out stays.
 *
 * @throws Refusal `not_editable` unless the line is an open draft or came back to be mended
 */
export function setException(
  ctx: Ctx,
  input: { lineId: string; exceptionReason?: string | null; note?: string | null },
): Promise<void> {
  return command(ctx, async (tx) => {
    const { line: row, found } = await mendableLine(tx, ctx, input.lineId, 'not_editable');
    const exceptionReason =
      input.exceptionReason === undefined ? row.exceptionReason : blankToNull(input.exceptionReason);
    const note = input.note === undefined ? row.note : blankToNull(input.note);
    await tx
      .update(line)
      .set({ exceptionReason, note, version: sql`${line.version} + 1` })
      .where(eq(line.id, row.id));
    await touchDossier(tx, ctx, found, {
      action: 'set_exception',
      lineIds: [row.id],
      payload: { before: row.exceptionReason, after: exceptionReason, note },
    });
  });
}

const blankToNull = (text: string | null) => text?.trim() || null;
