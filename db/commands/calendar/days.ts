import { and, eq } from 'drizzle-orm';
import type { CalendarDayEntry, DroppedDay } from '#domain/notices/forms.ts';
import { permits } from '#domain/permissions.ts';
import { weekday } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { somebodyWasFirst } from '../../move.ts';
import { calendarDay } from '../../schema.ts';
import type { Tx } from '../../store.ts';

/**
 * Adds a day to the calendar, or (with the version that was seen) changes it.
 *
 * @throws Refusal `not_found` (not this viewer's to keep, no such day), `day_taken`; `day_as_usual` for what the week
 * already says; `somebody_was_first`
 */
export function saveCalendarDay(ctx: Ctx, { version, works, ...entry }: CalendarDayEntry): Promise<void> {
  return command(ctx, async (tx) => {
    const before = await dayAt(tx, ctx, entry.day);
    const isWorked = works === 'yes';
    const isWeekend = weekday(entry.day) === 0 || weekday(entry.day) === 6;
    // A holiday may fall on a weekend; a weekday that is worked needs no row.
    if (isWorked && !isWeekend) throw new Refusal([{ code: 'day_as_usual', field: 'works' }]);
    if (version === undefined && before) throw new Refusal([{ code: 'day_taken', field: 'day' }]);
    if (version !== undefined && !before) throw new Refusal('not_found');
    const { day, ...words } = entry;
    const row = { ...words, works: isWorked };
    if (version === undefined) await tx.insert(calendarDay).values({ day, ...row, version: 1 });
    else {
      const changed = await tx
        .update(calendarDay)
        .set({ ...row, version: version + 1 })
        .where(and(eq(calendarDay.day, day), eq(calendarDay.version, version)))
        .returning({ day: calendarDay.day });
      if (changed.length === 0) throw await somebodyWasFirst(tx, 'calendar_day', day);
    }
    await record(tx, ctx, {
      action: 'calendar.saved',
      subject: { kind: 'calendar_day', id: day },
      payload: { before: before ?? null, after: row },
    });
  });
}

/** Takes a day out of the calendar again, with what it follows from. @throws Refusal `not_found`, `somebody_was_first` */
export function removeCalendarDay(ctx: Ctx, { day, version, source }: DroppedDay): Promise<void> {
  return command(ctx, async (tx) => {
    const before = (await dayAt(tx, ctx, day)) ?? refuseUnknown();
    const gone = await tx
      .delete(calendarDay)
      .where(and(eq(calendarDay.day, day), eq(calendarDay.version, version)))
      .returning({ day: calendarDay.day });
    if (gone.length === 0) throw await somebodyWasFirst(tx, 'calendar_day', day);
    await record(tx, ctx, {
      action: 'calendar.removed',
      subject: { kind: 'calendar_day', id: day },
      payload: { before, source },
    });
  });
}

async function dayAt(tx: Tx, ctx: Ctx, day: string) {
  if (!permits(ctx.viewer, 'catalogue.manage')) throw new Refusal('not_found');
  const [found] = await tx.select().from(calendarDay).where(eq(calendarDay.day, day));
  return found;
}

function refuseUnknown(): never {
  throw new Refusal('not_found');
}
