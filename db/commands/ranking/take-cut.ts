import { inArray, sql } from 'drizzle-orm';
import type { LineEvent } from '#domain/line/machine.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { type RankedLine, rankingOf } from '../../queries/ranking.ts';
import { line } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { refreshFindings } from '../lines/findings.ts';
import { moveLines } from '../lines/move.ts';
import { tellUnits } from '../lines/tell.ts';
import { refuse } from '../refuse.ts';

/**
 * Takes a class's ranking as it was seen: whoever stands above the line is accepted, the others become reserves in
 * their order.
 *
 * @param input.proposed and input.reserves ids of lines as they were shown, each in order
 * @throws Refusal `not_found`; `ranking_changed` where the list is another by now; the table's reasons by line
 */
export function takeCut(
  ctx: Ctx,
  input: { classId: string; proposed: readonly string[]; reserves: readonly string[] },
): Promise<{ accepted: number; reserves: number }> {
  return command(ctx, async (tx) => {
    const found = (await rankingOf(ctx.viewer, input.classId, ctx.now, tx)) ?? refuse('not_found');
    const idsOf = (rows: readonly RankedLine[]) => rows.map(({ lineId }) => lineId);
    const isSame = (rows: readonly RankedLine[], seen: readonly string[]) => idsOf(rows).join() === seen.join();
    if (!isSame(found.proposed, input.proposed) || !isSame(found.reserves, input.reserves)) refuse('ranking_changed');
    const all = [...found.proposed, ...found.reserves];
    const early = all.filter(({ line: { dossierState } }) => dossierState === 'submitted');
    if (early.length > 0) refuse('dossier_not_received', { subjectIds: idsOf(early) });
    const step = async (event: LineEvent, rows: readonly RankedLine[]) => {
      if (rows.length === 0) return 0;
      const moved = await moveLines(tx, ctx, {
        event,
        lineIds: idsOf(rows),
        about: [{ kind: 'class', id: input.classId }],
      });
      await tellUnits(tx, ctx, `line.${event}`, moved);
      return moved.length;
    };
    const inState = (rows: readonly RankedLine[], state: string) => rows.filter((row) => row.line.state === state);
    const accepted =
      (await step('accept', inState(found.proposed, 'submitted'))) +
      (await step('promote', inState(found.proposed, 'waitlisted')));
    // A reserve is somebody who could go: he is accepted first, then put on the waiting list.
    const fresh = inState(found.reserves, 'submitted');
    if (fresh.length > 0) await moveLines(tx, ctx, { event: 'accept', lineIds: idsOf(fresh) });
    const reserves = await step('waitlist', [...fresh, ...inState(found.reserves, 'validated')]);
    await number(tx, found.proposed, found.reserves);
    if (all.length > 0) await refreshFindings(tx, ctx.now, { lineIds: idsOf(all) });
    return { accepted, reserves };
  });
}

/** Gives each reserve his place among the reserves, in one statement. */
async function number(tx: Tx, proposed: readonly RankedLine[], reserves: readonly RankedLine[]): Promise<void> {
  if (proposed.length > 0)
    await tx
      .update(line)
      .set({ reserveNumber: null })
      .where(
        inArray(
          line.id,
          proposed.map(({ lineId }) => lineId),
        ),
      );
  if (reserves.length === 0) return;
  const cases = reserves.map(({ lineId }, i) => sql`when ${lineId} then ${sql.raw(String(i + 1))}`);
  await tx
    .update(line)
    .set({ reserveNumber: sql`case ${line.id} ${sql.join(cases, sql` `)} end` })
    .where(
      inArray(
        line.id,
        reserves.map(({ lineId }) => lineId),
      ),
    );
}
