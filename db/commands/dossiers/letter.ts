import { eq } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { moveOne } from '../../move.ts';
import { dossier, file } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { actAs, refuse } from '../refuse.ts';
import type { DossierRecord } from './facts.ts';
import { type DossierInput, dossierFor } from './move.ts';

/** The covering letter with which the unit sends: its number, its day, and the scan where there is one. */
export interface CoveringLetter {
  number: string;
  day: Day;
  fileId?: string | null;
}

/**
 * Records the covering letter, before the sending or after it: the paper often follows. Only its number, day and scan
 * change, never what was sent.
 *
 * @throws Refusal `letter_unused` where the unit's setting has none; `not_found` for a file of somebody else
 */
export function recordLetter(ctx: Ctx, input: DossierInput & CoveringLetter): Promise<void> {
  return command(ctx, async (tx) => {
    const found = await dossierFor(tx, ctx, input);
    const { as, onBehalfOf } = actAs(ctx.viewer, found.place, 'unit_clerk', 'unit_head', 'consolidator', 'operator');
    const set = await letterColumns(tx, ctx, found, input);
    await moveOne(tx, dossier, 'dossier', found.dossier, set);
    await record(tx, ctx, {
      action: 'dossier.record_letter',
      subject: { kind: 'dossier', id: found.dossier.id },
      onBehalfOf,
      payload: { as, ...set },
    });
  });
}

/** The letter as the dossier's columns, checked. */
export async function letterColumns(tx: Tx, ctx: Ctx, { unit }: DossierRecord, letter: CoveringLetter) {
  if (unit.coveringLetter === 'unused') refuse('letter_unused', { field: 'number' });
  if (letter.fileId) {
    const [scan] = await tx.select({ byId: file.byId }).from(file).where(eq(file.id, letter.fileId));
    if (!scan || (ctx.viewer.kind === 'account' && scan.byId !== ctx.viewer.accountId)) refuse('not_found');
  }
  const scan = letter.fileId === undefined ? {} : { letterFileId: letter.fileId };
  return { letterNumber: letter.number.trim() || null, letterDay: letter.day, ...scan };
}
