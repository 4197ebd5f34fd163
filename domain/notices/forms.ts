import { z } from 'zod';
import { dayField } from '../text/day-field.ts';
import { MAIL_CHOICES } from './states.ts';

/** How somebody wants to have letters by e-mail. */
export const preferenceForm = z.object({ choice: z.enum(MAIL_CHOICES) });

/** A letter that was seen, or `all` of them, and the list to go back to. */
export const markForm = z.object({ id: z.string(), back: z.string().optional() });

/** A record that is only pointed at. */
export const noticeForm = z.object({ id: z.string() });

/** A round whose silent units are reminded. */
export const remindForm = z.object({ id: z.string() });

/** A day of the calendar as it is typed; with a version it changes the one that was seen. */
export const calendarDayForm = z.object({
  day: dayField,
  works: z.enum(['yes', 'no']),
  name: z.string().max(80),
  nameEn: z.string().max(80),
  source: z.string().min(5).max(200),
  version: z.coerce.number().optional(),
});
export type CalendarDayEntry = z.output<typeof calendarDayForm>;

/** A day that is taken out of the calendar again. */
export const dropDayForm = z.object({
  day: z.string(),
  version: z.coerce.number(),
  source: z.string().min(5).max(200),
});
export type DroppedDay = z.output<typeof dropDayForm>;
