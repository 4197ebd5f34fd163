import { and, eq, inArray } from 'drizzle-orm';
import type { LineEvent, LineState } from '#domain/line/machine.ts';
import { dayOf } from '#domain/time/day.ts';
import { namesUntil } from '#domain/vacancy/term.ts';
import { record } from '../../audit/record.ts';
import type { Ctx } from '../../context.ts';
import { workCalendar } from '../../queries/work-calendar.ts';
import { line, seatVacancy } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import type { LineRecord } from '../lines/facts.ts';
import { notify, unitDesk } from '../notify.ts';

/** By which steps somebody who was accepted falls out before his decision is published. */
const FALLS_OUT: readonly LineEvent[] = ['withdraw', 'replace', 'decline', 'defer', 'release', 'refuse'];
const HELD: readonly LineState[] = ['validated', 'in_submission', 'approved'];

/**
 * Opens a vacancy for each place that these lines leave with a step. While their units can still register and nobody
 * waits, a place that is free is nobody's yet, and there is none.
 *
 * @param records the lines as they stood before the step
 */
export async function openVacanciesFor(
  tx: Tx,
  ctx: Ctx,
  event: LineEvent,
  records: readonly LineRecord[],
): Promise<void> {
  if (!FALLS_OUT.includes(event)) return;
  const left = records.filter((one) => HELD.includes(one.line.state) && one.class.cancelledAt === null);
  if (left.length === 0) return;
  const contested = await withReserves(tx, [...new Set(left.map((one) => one.line.classId))]);
  const until = namesUntil(dayOf(ctx.now), await workCalendar(tx));
  for (const [classId, own] of Map.groupBy(left, (one) => one.line.classId)) {
    const free = own.filter((one) => one.holds.registration_closed || contested.has(classId));
    if (free.length === 0) continue;
    const rows = free.map(({ line: { id, unitId } }) => ({ classId, lineId: id, unitId, openedAt: ctx.now, until }));
    await tx.insert(seatVacancy).values(rows.map((row) => ({ ...row, state: 'open' as const, version: 1 })));
    const subject = { kind: 'class', id: classId };
    await record(tx, ctx, {
      action: 'class.open_vacancy',
      subject,
      about: rows.map(({ lineId }) => ({ kind: 'line', id: lineId })),
      payload: { until, lines: rows.map(({ lineId }) => ({ id: lineId })) },
    });
    const to = [...new Set(rows.map(({ unitId }) => unitId))].flatMap(unitDesk);
    await notify(tx, ctx, { kind: 'class.open_vacancy', to, subject, payload: { until } });
  }
}

/** Classes in which somebody is on the waiting list. */
async function withReserves(tx: Tx, classIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .selectDistinct({ classId: line.classId })
    .from(line)
    .where(and(inArray(line.classId, [...classIds]), eq(line.state, 'waitlisted')));
  return new Set(rows.map(({ classId }) => classId));
}
