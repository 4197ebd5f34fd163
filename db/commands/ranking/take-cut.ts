import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { type RankedLine, rankingOf } from '../../queries/ranking.ts';
import { refreshFindings } from '../lines/findings.ts';
import { refuse } from '../refuse.ts';
import { takeLines } from './take-lines.ts';

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
    const plain = (rows: readonly RankedLine[]) => rows.map(({ lineId: id, line: { state } }) => ({ id, state }));
    const about = [{ kind: 'class', id: input.classId }];
    const taken = await takeLines(tx, ctx, { chosen: plain(found.proposed), reserves: [plain(found.reserves)], about });
    if (all.length > 0) await refreshFindings(tx, ctx.now, { lineIds: idsOf(all) });
    return taken;
  });
}
