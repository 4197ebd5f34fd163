import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { isWorkingDay } from '#domain/time/working-days.ts';
import { calendarOfYear, workCalendar } from '../../queries/work-calendar.ts';
import { auditEvent, calendarDay } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { reachable } from '../../testing-mail.ts';
import { refused } from '../../testing-refusals.ts';
import { as, foundWorld, operator, type World } from '../../testing-world.ts';
import { addMissingDays } from './add-missing.ts';
import { removeCalendarDay, saveCalendarDay } from './days.ts';

freshStore();

let world: World;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
});

const DAY = { day: '2028-01-26', works: 'no', name: 'Tết', nameEn: 'Tết', source: 'Thông báo' } as const;
const isWorked = async (day: string) => isWorkingDay(day, await workCalendar(read()));

it('a register begins with the days of six years, and is given only years of which it has none', async () => {
  expect(await isWorked('2022-02-01')).toBe(false);
  expect(await isWorked('2024-05-04')).toBe(true);
  expect(await addMissingDays(operator())).toEqual([]);
  await write((tx) => tx.delete(calendarDay).where(eq(calendarDay.day, '2022-02-01')));
  expect(await addMissingDays(operator())).toEqual([]);
  await write((tx) => tx.delete(calendarDay));
  expect(await addMissingDays(operator())).toEqual(['2022', '2023', '2024', '2025', '2026', '2027']);
  expect(await read().$count(auditEvent, eq(auditEvent.action, 'calendar.added'))).toBe(1);
});

it('a register that is not founded yet is given none', async () => {
  await emptyStore();
  expect(await addMissingDays(operator())).toEqual([]);
  expect(await read().$count(calendarDay)).toBe(0);
});

it('who keeps the catalogues adds, changes and takes out a day, each recorded', async () => {
  const admin = as(await reachable('quantri', 'administrator', world.cityId));
  await saveCalendarDay(admin, DAY);
  expect(await isWorked(DAY.day)).toBe(false);
  expect(await refused(() => saveCalendarDay(admin, DAY))).toEqual(['day_taken']);
  await saveCalendarDay(admin, { ...DAY, name: 'Tết Mậu Thân', version: 1 });
  expect(await refused(() => saveCalendarDay(admin, { ...DAY, version: 1 }))).toEqual(['somebody_was_first']);
  const found = await calendarOfYear(admin.viewer, 2028);
  expect(found?.days).toMatchObject([{ day: DAY.day, name: 'Tết Mậu Thân', version: 2 }]);
  await removeCalendarDay(admin, { day: DAY.day, version: 2, source: 'Nhập nhầm' });
  expect(await isWorked(DAY.day)).toBe(true);
  const events = await read().select().from(auditEvent).where(eq(auditEvent.subjectId, DAY.day));
  expect(events.map(({ action }) => action).sort()).toEqual(['calendar.removed', 'calendar.saved', 'calendar.saved']);
});

it('a weekday needs no row to be worked, and nobody else keeps the calendar', async () => {
  const admin = as(await reachable('quantri', 'administrator', world.cityId));
  expect(await refused(() => saveCalendarDay(admin, { ...DAY, works: 'yes' }))).toEqual(['day_as_usual']);
  const { officer } = world.viewers;
  expect(await refused(() => saveCalendarDay(as(officer), DAY))).toEqual(['not_found']);
  expect(await refused(() => addMissingDays(as(officer)))).toEqual(['not_found']);
  expect(await calendarOfYear(officer, 2022)).toBeUndefined();
});
