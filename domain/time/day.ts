import { z } from 'zod';

/** A civil day in Asia/Ho_Chi_Minh, 'YYYY-MM-DD'; such strings compare and sort as days do. */
export type Day = string;
/** UTC milliseconds. */
export type Instant = number;

// Việt Nam has kept UTC+7 without summer time since 1975, so no time zone data is needed.
const OFFSET = 7 * 60 * 60 * 1000;
const DAY_LENGTH = 24 * 60 * 60 * 1000;

/** Whether the text is a real day: '2022-02-29' is not. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export const daySchema = z.string().refine(isDay);

/** The civil day in Việt Nam at an instant. */
export function dayOf(instant: Instant): Day {
  return new Date(instant + OFFSET).toISOString().slice(0, 10);
}

/** 00:00 of the day in Việt Nam. */
export function startOfDay(day: Day): Instant {
  return Date.parse(`${day}T00:00:00Z`) - OFFSET;
}

/** 24:00 of the day in Việt Nam, which is 00:00 of the next: the first instant that is no longer in it. */
export function endOfDay(day: Day): Instant {
  return startOfDay(day) + DAY_LENGTH;
}

/** The instant of a wall-clock time in Việt Nam. @param time 'HH:MM', from '00:00' to '24:00' */
export function instantAt(day: Day, time: string): Instant {
  const [hours, minutes] = time.split(':').map(Number);
  return startOfDay(day) + ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000;
}

/** The wall-clock time in Việt Nam at an instant, 'HH:MM'. */
export function timeOf(instant: Instant): string {
  return new Date(instant + OFFSET).toISOString().slice(11, 16);
}

export function addDays(day: Day, count: number): Day {
  return dayOf(startOfDay(day) + count * DAY_LENGTH);
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return (startOfDay(to) - startOfDay(from)) / DAY_LENGTH;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
