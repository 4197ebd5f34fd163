import { inArray } from 'drizzle-orm';
import {
  closingDay,
  DUE_WINDOW_DAYS,
  dueStep,
  isHourOfReminders,
  type RemindedClosing,
  toldAt,
} from '#domain/notices/reminders.ts';
import type { ReminderStep } from '#domain/notices/states.ts';
import { addDays, type Day, dayOf } from '#domain/time/day.ts';
import type { WorkCalendar } from '#domain/time/working-days.ts';
import type { Subject } from '../../audit/chain.ts';
import { record } from '../../audit/record.ts';
import { inBatches } from '../../batches.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { newId } from '../../id.ts';
import { workCalendar } from '../../queries/work-calendar.ts';
import { reminder } from '../../schema.ts';
import { type Db, read, type Tx } from '../../store.ts';
import { type Letter, notify } from '../notify.ts';
import { type Silence, silences } from './silent.ts';

/** A silent unit that is to be told: which step of which closing, and the day that the step belongs to. */
export interface Due extends Silence {
  step: ReminderStep;
  day: Day;
}

/**
 * Reminds the units that have not answered for a closing: five and two working days before, on its day and once it is
 * over; each step once, whoever asks for it and however often. Nothing is written where nobody is due, and outside
 * working hours nobody is.
 *
 * @returns how many units were reminded, once for each closing
 */
export async function remindDue(ctx: Ctx): Promise<number> {
  const calendar = await workCalendar(read());
  if (!isHourOfReminders(ctx.now, calendar)) return 0;
  if ((await dueIn(read(), ctx.now, calendar)).length === 0) return 0;
  return command(ctx, async (tx) => writeReminders(tx, ctx, await dueIn(tx, ctx.now, calendar)));
}

/** Who is due now and was not told yet. */
async function dueIn(db: Db, now: number, calendar: WorkCalendar): Promise<Due[]> {
  const today = dayOf(now);
  const [first, last] = [addDays(today, -DUE_WINDOW_DAYS), addDays(today, DUE_WINDOW_DAYS)];
  const due = (await silences(db, now)).flatMap((silence) => {
    const day = closingDay(silence.closesAt);
    const at = first <= day && day <= last ? dueStep(silence.closesAt, now, calendar) : null;
    return at ? [{ ...silence, ...at }] : [];
  });
  if (due.length === 0) return [];
  const known = new Set(await keysOf(db, due));
  return due.filter((one) => !known.has(keyOf(one)));
}

async function keysOf(db: Db, due: readonly Due[]): Promise<string[]> {
  const rows = await db
    .select()
    .from(reminder)
    .where(inArray(reminder.day, [...new Set(due.map(({ day }) => day))]));
  return rows.map(keyOf);
}

function keyOf({
  roundId,
  unitId,
  closesAt,
  step,
  day,
}: Pick<Due, 'roundId' | 'unitId' | 'closesAt' | 'step' | 'day'>): string {
  return [roundId, unitId, closesAt, step, day].join(' ');
}

/**
 * Writes who is reminded of which closing, with one event for each round and one letter for each unit, step and day of
 * it, however many closings fall together. The unique row decides who was first: whoever finds it there tells nobody.
 *
 * @returns how many were reminded now
 */
export async function writeReminders(
  tx: Tx,
  ctx: Ctx,
  due: readonly Due[],
  capacity: { as?: string; onBehalfOf?: string } = {},
): Promise<number> {
  const rows = due.map((one) => ({ ...one, id: newId(), at: ctx.now, byId: ctx.viewer.accountId }));
  const taken = new Set<string>();
  for (const batch of inBatches(rows)) {
    const values = batch.map(({ classIds: _, sentNothing: __, awaitsSignature: ___, ...row }) => row);
    const made = await tx.insert(reminder).values(values).onConflictDoNothing().returning({ id: reminder.id });
    for (const { id } of made) taken.add(id);
  }
  const written = rows.filter(({ id }) => taken.has(id));
  for (const [roundId, group] of Map.groupBy(written, (row) => row.roundId)) {
    const subject = { kind: 'round', id: roundId };
    const units = [...new Set(group.map(({ unitId }) => unitId))];
    const steps = [...new Set(group.map(({ step }) => step))];
    await record(tx, ctx, {
      action: 'round.remind',
      subject,
      onBehalfOf: capacity.onBehalfOf,
      payload: { as: capacity.as ?? ctx.viewer.kind, steps, units },
    });
    await notify(tx, ctx, ...lettersTo(group, subject));
  }
  return written.length;
}

/** One letter for each unit and step of a round, which names all closings that the step is of. */
function lettersTo(due: readonly Due[], subject: Subject): Letter[] {
  const together = Map.groupBy(due, ({ unitId, step, day }) => [unitId, step, day].join(' '));
  return [...together.values()].map((same) => {
    const { unitId, step } = same[0]!;
    const closings: RemindedClosing[] = same
      .map(({ closesAt, classIds }) => ({ at: closesAt, classIds }))
      .sort((a, b) => a.at - b.at);
    const roles = toldAt(step, same[0]!.awaitsSignature);
    return {
      kind: 'round.remind',
      to: roles.map((role) => ({ unitId, role })),
      subject,
      payload: { unitId, step, closings },
    };
  });
}
