import { z } from 'zod';
import { dayField } from '../text/day-field.ts';
import { timeField } from '../text/time-field.ts';
import { PLAN_EVENTS } from './machine.ts';

const reason = z.string().max(1000);
const version = z.coerce.number();

/** A plan's facts; a new one says which unit issues it, one that is corrected which version was seen. */
export const planForm = z.object({
  id: z.string().optional(),
  version: version.optional(),
  issuer: z.string().optional(),
  title: z.string().max(400),
  number: z.string().max(100).optional(),
  issuedOn: dayField.optional(),
  year: z.coerce.number().int().min(2000).max(2100),
  signer: z.string().max(200).optional(),
});

export const planStepForm = z.object({ id: z.string(), version, event: z.enum(PLAN_EVENTS) });

/** A new round: its name, its classes, and from when until when, to the minute in Việt Nam. */
export const roundForm = z.object({
  id: z.string(),
  name: z.string().max(120),
  opensDay: dayField,
  opensTime: timeField,
  closesDay: dayField,
  closesTime: timeField,
  classes: z.array(z.string(), 'choose_classes').min(1, 'choose_classes'),
});

export const deadlineForm = z.object({ id: z.string(), version, day: dayField, time: timeField, reason });

/** A class's own closing moment; without a day it closes with the round again. */
export const closingForm = z
  .object({
    id: z.string(),
    classId: z.string(),
    day: dayField.optional(),
    time: timeField.optional(),
    reason,
  })
  .check(({ value, issues }) => {
    if (value.day && !value.time) issues.push({ code: 'custom', message: 'required', input: value, path: ['time'] });
  });

/** The answer to a request for more time: until when, or why not. */
export const answerForm = z
  .object({
    id: z.string(),
    extension: z.string(),
    version,
    verb: z.enum(['grant', 'refuse']),
    day: dayField.optional(),
    time: timeField.optional(),
    answer: reason.optional(),
  })
  .check(({ value, issues }) => {
    const miss = (field: 'day' | 'time' | 'answer') => {
      if (!value[field]) issues.push({ code: 'custom', message: 'required', input: value, path: [field] });
    };
    if (value.verb === 'refuse') return miss('answer');
    miss('day');
    miss('time');
  });

/** More time for a unit of the office's own accord; without a class, for all of the round. */
export const grantForm = z.object({
  id: z.string(),
  unit: z.string(),
  classId: z.string().optional(),
  day: dayField,
  time: timeField,
  reason,
});
