import { z } from 'zod';
import { LINE_REASONS } from '../codes.ts';
import { numberField } from '../papers/number.ts';
import { dayField } from '../text/day-field.ts';
import { SUBMISSION_EVENTS } from './machine.ts';

const words = z.string().max(4000);

/** A new submission: a title and the classes that go up together. */
export const newSubmissionForm = z.object({
  title: z.string().max(300),
  note: words.optional(),
  classes: z.array(z.string(), 'choose_classes').min(1, 'choose_classes'),
});

/** One step of a submission; a leader may except single lines from the whole, all with the same word. */
export const submissionStepForm = z
  .object({
    id: z.string(),
    version: z.coerce.number(),
    event: z.enum(SUBMISSION_EVENTS),
    comment: words.optional(),
    reason: z.enum(LINE_REASONS).optional(),
    lines: z.array(z.string()).default([]),
    lineVerb: z.enum(['question', 'refuse']).optional(),
    lineReason: z.enum(LINE_REASONS).optional(),
    lineComment: words.optional(),
  })
  .check(({ value, issues }) => {
    const miss = (field: string, message = 'required') =>
      issues.push({ code: 'custom', message, input: value, path: [field] });
    if (value.lines.length === 0) return;
    if (!value.lineVerb) miss('lineVerb', 'verb_needed');
    if (value.lineVerb === 'question' && !value.lineComment) miss('lineComment');
    if (value.lineVerb === 'refuse' && !value.lineReason) miss('lineReason');
  });

/** Lines of a submission chosen to be taken out. */
export const takeOutForm = z.object({
  id: z.string(),
  lines: z.array(z.string(), 'choose_lines').min(1, 'choose_lines'),
});

/** Lines whose open conditions the head waives with one reason. */
export const waiveForm = z.object({
  id: z.string(),
  lines: z.array(z.string(), 'choose_lines').min(1, 'choose_lines'),
  waiveReason: z.string().max(1000),
});

/** The printed submission's number and day; a correction says why. */
export const submissionNumberForm = z.object({
  id: z.string(),
  version: z.coerce.number(),
  number: numberField,
  day: dayField,
  reason: words.optional(),
});
