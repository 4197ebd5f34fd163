import { z } from 'zod';
import { parseDecimal } from './percent.ts';

const count = z.coerce.number('number_shape').int('number_shape').min(0, 'number_shape').max(10_000, 'number_shape');

/** A new proposal: which classes, and what it must keep to. */
export const newProposalForm = z.object({
  plan: z.string(),
  courses: z.array(z.string(), 'choose_classes').min(1, 'choose_classes'),
  maxClassesPerPerson: count.min(1, 'number_shape').max(50, 'number_shape'),
  /** In hundredths, as people write it: "30" or "12,5". */
  awayPercent: z.string().transform((text, context) => {
    const share = parseDecimal(text);
    if (share !== undefined && share >= 0 && share <= 100) return share / 100;
    context.addIssue({ code: 'custom', message: 'percent_shape' });
    return z.NEVER;
  }),
  /** Class id → the least number with which it opens. */
  minSize: z.record(z.string(), count).default({}),
});

const seen = { id: z.string(), version: z.coerce.number() };

export const proposalForm = z.object(seen);

/** The proposal taken: whole, one class of it, or the ticked lines. */
export const takeProposalForm = z
  .object({
    ...seen,
    /** A class's id; left out where it is taken whole. */
    course: z.string().optional(),
    /** `lines`: only those that are ticked. */
    part: z.enum(['whole', 'course', 'lines']),
    lines: z.array(z.string()).default([]),
  })
  .refine(({ part, lines }) => part !== 'lines' || lines.length > 0, { error: 'choose_lines', path: ['lines'] })
  .refine(({ part, course }) => part === 'whole' || course !== undefined, { error: 'choose_classes', path: ['course'] })
  // Taking the whole from a class's page is no wish that the page has.
  .refine(({ part, course }) => part !== 'whole' || course === undefined, {
    error: 'choose_classes',
    path: ['course'],
  });
