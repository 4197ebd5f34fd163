import { inArray, sql } from 'drizzle-orm';
import type { LineEvent, LineState } from '#domain/line/machine.ts';
import { inBatches } from '../../batches.ts';
import type { Ctx } from '../../context.ts';
import { line } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { moveLines } from '../lines/move.ts';
import { tellUnits } from '../lines/tell.ts';
import { settleByReserves } from '../vacancies/settle.ts';

/** Whatever was accepted before and becomes a reserve now would else count against those who are chosen. */
const COUNTED = { within_unit_places: true };

interface Standing {
  id: string;
  state: LineState;
}

interface Taking {
  chosen: readonly Standing[];
  /** The reserves of each class, in their order. */
  reserves: readonly (readonly Standing[])[];
  /** What it was taken from. */
  about: readonly { kind: string; id: string }[];
}

/**
 * Accepts the chosen and makes the others reserves in their order, by the line's own steps. Lines that wait for their
 * unit or for the Party organisation stay as they are. Units get one letter for each step. The caller has counted the
 * places of units, over what is chosen and what holds a place.
 *
 * @throws Refusal the table's reasons by line
 */
export async function takeLines(
  tx: Tx,
  ctx: Ctx,
  { chosen, reserves, about }: Taking,
): Promise<{ accepted: number; reserves: number }> {
  const idsOf = (rows: readonly Standing[]) => rows.map(({ id }) => id);
  const step = async (event: LineEvent, rows: readonly Standing[]) => {
    if (rows.length === 0) return 0;
    const moved = await moveLines(tx, ctx, { event, lineIds: idsOf(rows), known: COUNTED, about });
    await tellUnits(tx, ctx, `line.${event}`, moved);
    if (event === 'promote') await settleByReserves(tx, ctx, moved);
    return moved.length;
  };
  const inState = (rows: readonly Standing[], state: LineState) => rows.filter((row) => row.state === state);
  const accepted =
    (await step('accept', inState(chosen, 'submitted'))) + (await step('promote', inState(chosen, 'waitlisted')));
  // A reserve is somebody who could go: he is accepted first, then put on the waiting list.
  const others = reserves.flat();
  const fresh = inState(others, 'submitted');
  if (fresh.length > 0) await moveLines(tx, ctx, { event: 'accept', lineIds: idsOf(fresh), known: COUNTED });
  const put = await step('waitlist', [...fresh, ...inState(others, 'validated')]);
  await number(tx, chosen, reserves);
  return { accepted, reserves: put };
}

/** Gives each reserve his place among his class's reserves, a statement for each batch. */
async function number(tx: Tx, chosen: readonly Standing[], reserves: Taking['reserves']): Promise<void> {
  for (const batch of inBatches(chosen))
    await tx
      .update(line)
      .set({ reserveNumber: null })
      .where(
        inArray(
          line.id,
          batch.map(({ id }) => id),
        ),
      );
  const places = reserves.flatMap((rows) => rows.map(({ id }, i) => ({ id, place: i + 1 })));
  for (const batch of inBatches(places)) {
    const cases = batch.map(({ id, place }) => sql`when ${id} then ${sql.raw(String(place))}`);
    await tx
      .update(line)
      .set({ reserveNumber: sql`case ${line.id} ${sql.join(cases, sql` `)} end` })
      .where(
        inArray(
          line.id,
          batch.map(({ id }) => id),
        ),
      );
  }
}
