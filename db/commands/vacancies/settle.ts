import { record } from '../../audit/record.ts';
import type { Ctx } from '../../context.ts';
import { moveOne } from '../../move.ts';
import { openVacancies, type Vacancy } from '../../queries/vacancies.ts';
import { seatVacancy } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import type { LineRecord } from '../lines/facts.ts';
import { actAs } from '../refuse.ts';

interface Settled {
  /** The line that takes the place. */
  taker: string;
  by: 'unit' | 'reserve';
  /** In which capacity it was confirmed, and for whom. */
  as: string;
  onBehalfOf?: string;
}

/** Writes who took a place that was left, in the class's history and in both lines'. */
export async function settleVacancy(
  tx: Tx,
  ctx: Ctx,
  vacancy: Pick<Vacancy, 'id' | 'classId' | 'lineId' | 'state' | 'version'>,
  { taker, by, as, onBehalfOf }: Settled,
): Promise<void> {
  await moveOne(tx, seatVacancy, 'class', vacancy, {
    state: by === 'unit' ? 'filled_by_unit' : 'filled_by_reserve',
    filledByLineId: taker,
    answeredById: ctx.viewer.accountId,
    answeredAt: ctx.now,
  });
  await record(tx, ctx, {
    action: 'class.fill_vacancy',
    subject: { kind: 'class', id: vacancy.classId },
    about: [vacancy.lineId, taker].map((id) => ({ kind: 'line', id })),
    onBehalfOf,
    payload: { as, by, left: vacancy.lineId, taken: taker },
  });
}

/**
 * Reserves who move up by the list take the places that were left, the earliest first: not those that a unit may still
 * fill or has named somebody for.
 *
 * @param promoted in the order in which they stand
 */
export async function settleByReserves(tx: Tx, ctx: Ctx, promoted: readonly LineRecord[]): Promise<void> {
  for (const [classId, own] of Map.groupBy(promoted, ({ line }) => line.classId)) {
    const free = (await openVacancies(tx, classId, ctx.now)).filter(({ isHeld }) => !isHeld);
    for (const [i, vacancy] of free.slice(0, own.length).entries()) {
      const { line, place } = own[i]!;
      const capacity = actAs(ctx.viewer, place, 'consolidator');
      await settleVacancy(tx, ctx, vacancy, { taker: line.id, by: 'reserve', ...capacity });
    }
  }
}
