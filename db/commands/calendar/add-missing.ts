import { permits } from '#domain/permissions.ts';
import { type CalendarDay, DEFAULT_DAYS } from '#domain/time/holidays.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { calendarDay, orgUnitType } from '../../schema.ts';
import type { Db, Tx } from '../../store.ts';

const yearOf = (day: string) => day.slice(0, 4);

/**
 * Gives a register the days of each year of which it has none yet, in one recorded event. A year that it has stays as it
 * is, also where days were changed or taken out; a register that is not founded yet gets none.
 *
 * @returns the years that were added
 * @throws Refusal `not_found` (not this viewer's to add)
 */
export function addMissingDays(ctx: Ctx): Promise<string[]> {
  return command(ctx, async (tx) => {
    if (!permits(ctx.viewer, 'catalogue.manage')) throw new Refusal('not_found');
    const [founded] = await tx.select({ code: orgUnitType.code }).from(orgUnitType).limit(1);
    if (!founded) return [];
    const missing = await missingDays(tx);
    if (missing.length === 0) return [];
    await insertDays(tx, missing);
    const years = [...new Set(missing.map(({ day }) => yearOf(day)))];
    await record(tx, ctx, {
      action: 'calendar.added',
      subject: { kind: 'catalogue', id: 'calendar_day' },
      payload: { years, days: missing.length },
    });
    return years;
  });
}

/** Gives a new register the calendar that it starts with; where there is any day, it stays as it is. */
export async function foundCalendar(tx: Tx): Promise<void> {
  const [any] = await tx.select({ day: calendarDay.day }).from(calendarDay).limit(1);
  if (!any) await insertDays(tx, DEFAULT_DAYS);
}

async function missingDays(db: Db): Promise<CalendarDay[]> {
  const kept = await db.select({ day: calendarDay.day }).from(calendarDay);
  const years = new Set(kept.map(({ day }) => yearOf(day)));
  return DEFAULT_DAYS.filter(({ day }) => !years.has(yearOf(day)));
}

async function insertDays(tx: Tx, days: readonly CalendarDay[]): Promise<void> {
  await tx.insert(calendarDay).values(days.map((day) => ({ ...day, version: 1 })));
}
