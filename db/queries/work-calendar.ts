import { and, asc, gte, lte, sql } from 'drizzle-orm';
import { permits } from '#domain/permissions.ts';
import { calendarFrom, type WorkCalendar } from '#domain/time/working-days.ts';
import type { Viewer } from '#domain/viewer.ts';
import { calendarDay } from '../schema.ts';
import { type Db, read } from '../store.ts';

/** The register's own calendar, by which working days are counted everywhere. Which days are worked is no secret. */
export async function workCalendar(db: Db): Promise<WorkCalendar> {
  return calendarFrom(await db.select({ day: calendarDay.day, works: calendarDay.works }).from(calendarDay));
}

/** The days of a year, for whoever keeps the catalogues, and which years have any; undefined for everybody else. */
export async function calendarOfYear(viewer: Viewer, year: number) {
  if (!permits(viewer, 'catalogue.manage')) return undefined;
  const db = read();
  const days = await db
    .select()
    .from(calendarDay)
    .where(and(gte(calendarDay.day, `${year}-01-01`), lte(calendarDay.day, `${year}-12-31`)))
    .orderBy(asc(calendarDay.day));
  const years = await db
    .selectDistinct({ year: sql<string>`substr(${calendarDay.day}, 1, 4)` })
    .from(calendarDay)
    .orderBy(sql`1`);
  return { days, years: years.map((row) => Number(row.year)) };
}
export type CalendarRow = NonNullable<Awaited<ReturnType<typeof calendarOfYear>>>['days'][number];
