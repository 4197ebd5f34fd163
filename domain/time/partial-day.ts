import { z } from 'zod';
import { type Day, isDay } from './day.ts';

/**
 * A day known as far as the papers tell it: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. Many staff files hold only the year of
 * birth, so whatever is computed from such a day is an interval.
 */
export type PartialDay = string;

export function isPartialDay(text: string): boolean {
  return /^[1-9]\d{3}(-(0[1-9]|1[0-2]))?$/.test(text) || isDay(text);
}

export const partialDaySchema = z.string().refine(isPartialDay);

/** The first and the last day that a partial day can stand for. */
export function boundsOf(partial: PartialDay): { first: Day; last: Day } {
  if (partial.length === 4) return { first: `${partial}-01-01`, last: `${partial}-12-31` };
  if (partial.length === 10) return { first: partial, last: partial };
  const [year, month] = partial.split('-').map(Number);
  const length = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
  return { first: `${partial}-01`, last: `${partial}-${length}` };
}

export function yearOf(partial: PartialDay): number {
  return Number(partial.slice(0, 4));
}

/** A length of time in whole years and whole months. */
export interface Elapsed {
  years: number;
  months: number;
}

/** The least and the most time that can have passed; equal where the day is known. */
export interface ElapsedRange {
  min: Elapsed;
  max: Elapsed;
}

/**
 * Whole years and months from one day to another, nothing if it lies ahead. A year is full on its anniversary; for
 * 29 February in a common year that is 1 March, because 28 February has not yet reached the day of birth.
 */
function elapsed(from: Day, to: Day): Elapsed {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  const months = Math.max(0, (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0));
  return { years: Math.floor(months / 12), months: months % 12 };
}

/** How much time has passed on a day since a partially known one. */
export function elapsedOn(since: PartialDay, on: Day): ElapsedRange {
  const { first, last } = boundsOf(since);
  return { min: elapsed(last, on), max: elapsed(first, on) };
}

/** Age in whole years on a day: `min` and `max` differ when the birth date is not fully known and leaves it open. */
export function ageOn(birth: PartialDay, on: Day): { min: number; max: number } {
  const { min, max } = elapsedOn(birth, on);
  return { min: min.years, max: max.years };
}
