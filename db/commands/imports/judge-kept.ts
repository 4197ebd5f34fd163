import type { KeptList, Mends } from '#domain/list-import.ts';
import { closingsOf } from '../../queries/closings.ts';
import { type JudgedList, judgeRows } from '../../queries/import-judge.ts';
import { classesOfRound, type ImportTarget } from '../../queries/import-target.ts';
import type { Db } from '../../store.ts';
import { isOpen } from '../dossiers/facts.ts';

/**
 * Judges a kept list against the register as it is now.
 *
 * @param late whether classes that have closed take lines all the same: those that an office or the operator sends
 */
export async function judgeKept(
  db: Db,
  now: number,
  {
    target: { plan, round },
    unitId,
    list,
    mends,
    late,
  }: { target: ImportTarget; unitId: string; list: KeptList; mends: Mends; late: boolean },
): Promise<JudgedList> {
  const closings = late ? undefined : await closingsOf(db, round, [unitId]);
  return judgeRows(db, {
    rows: list.rows,
    unitId,
    issuerId: plan.issuerId,
    classes: await classesOfRound(db, round.id),
    now,
    mends,
    isOpen: closings && ((classId) => isOpen(closings, unitId, classId, now)),
    against: 'register',
  });
}
