import { z } from 'zod';
import type { Role } from '../roles.ts';
import { type Day, dayOf, type Instant, instantAt } from '../time/day.ts';
import {
  addWorkingDays,
  isWorkingDay,
  lastWorkingDay,
  type WorkCalendar,
  workingDaysUntil,
} from '../time/working-days.ts';
import type { ReminderStep } from './states.ts';

type DueStep = Exclude<ReminderStep, 'pressed'>;

/**
 * From when on units are reminded on a working day: before the day's letters are gathered (digest.ts), so that whoever
 * has them gathered reads of a closing on its day and not on the next.
 */
const FROM = '07:00';

/** For how many working days after a closing a unit may still be told that it is over; a later start of the register's clockwork does not tell of the past. */
const OVERDUE_DAYS = 5;

/** The calendar days around today in which a closing can be due for a reminder; Tết makes five working days long. */
export const DUE_WINDOW_DAYS = 25;

/** Whether reminders are given now: on working days, from seven o'clock. */
export function isHourOfReminders(now: Instant, calendar: WorkCalendar): boolean {
  const today = dayOf(now);
  return isWorkingDay(today, calendar) && now >= instantAt(today, FROM);
}

/** The day that a closing ends: at 24:00 of a day it is still that day's. */
export function closingDay(closesAt: Instant): Day {
  return dayOf(closesAt - 1);
}

/**
 * Which reminder a closing is due for now, with the day on which it fell due, so that a step that is caught up on a
 * later day is the same step. Counted to the last working day up to the closing: nobody works on the days after it.
 */
export function dueStep(closesAt: Instant, now: Instant, calendar: WorkCalendar): { step: DueStep; day: Day } | null {
  const today = dayOf(now);
  const last = lastWorkingDay(closingDay(closesAt), calendar);
  if (now >= closesAt) {
    const day = addWorkingDays(last, 1, calendar);
    const since = workingDaysUntil(last, today, calendar);
    return today >= day && since <= OVERDUE_DAYS ? { step: 'overdue', day } : null;
  }
  const left = workingDaysUntil(today, last, calendar);
  if (left === 0) return { step: 't0', day: last };
  if (left <= 2) return { step: 't2', day: addWorkingDays(last, -2, calendar) };
  return left <= 5 ? { step: 't5', day: addWorkingDays(last, -5, calendar) } : null;
}

/**
 * Whom a reminder is for: the clerk first; on the closing day, once it is over and by an officer's press also the head.
 * Where the list waits for his signature it is he who must act, so he is told at every step.
 */
export function toldAt(step: ReminderStep, awaitsSignature: boolean): Role[] {
  const headToo = awaitsSignature || step === 't0' || step === 'overdue' || step === 'pressed';
  return headToo ? ['unit_clerk', 'unit_head'] : ['unit_clerk'];
}

/** A closing that a reminder is of, with the classes that close then. */
export interface RemindedClosing {
  at: Instant;
  classIds: string[];
}

const closingsSchema = z.array(z.object({ at: z.number(), classIds: z.array(z.string()) }));

/** The closings that a letter's payload holds, as `writeReminders` put them there; none for letters of other kinds. */
export function closingsIn(payload: Record<string, unknown>): RemindedClosing[] {
  return closingsSchema.safeParse(payload.closings).data ?? [];
}
