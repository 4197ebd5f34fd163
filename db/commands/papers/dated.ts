import { type Day, dayOf } from '#domain/time/day.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { somebodyWasFirst } from '../../move.ts';
import type { Tx } from '../../store.ts';

/** A row of a dated table: what counted before its first day stays as it was. */
export interface Dated {
  id: string;
  validFrom: Day;
  version: number;
}

/**
 * Where a new row goes: from today or later, over the one that was to begin on the same day.
 *
 * @param rows all rows of the same thing, each with a version above the ones before
 * @param seen the highest version when the form was drawn
 * @throws Refusal `from_past`, `somebody_was_first`
 */
export async function placeOfRow(
  tx: Tx,
  ctx: Ctx,
  { kind, rows, seen, from }: { kind: string; rows: readonly Dated[]; seen: number; from: Day },
): Promise<{ version: number; instead?: Dated }> {
  if (from < dayOf(ctx.now)) throw new Refusal([{ code: 'from_past', field: 'from' }]);
  const newest = rows.toSorted((a, b) => b.version - a.version)[0];
  if ((newest?.version ?? 0) !== seen) throw await somebodyWasFirst(tx, kind, newest?.id ?? '');
  return { version: seen + 1, instead: rows.find(({ validFrom }) => validFrom === from) };
}
