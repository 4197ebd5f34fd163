import { z } from 'zod';
import { isDay } from '../time/day.ts';
import { parsePartialDay } from './parse-day.ts';

/** A whole civil day typed as people write it (31/03/2022); anything else is `not_a_day`. */
export const dayField = z.string().transform((text, context) => {
  const day = parsePartialDay(text);
  if (day && isDay(day)) return day;
  context.addIssue('not_a_day');
  return z.NEVER;
});
