import { z } from 'zod';
import { SIGNING_CAPACITIES } from '../codes.ts';
import { capacityProblem } from '../decision/capacity.ts';
import { dayField } from '../text/day-field.ts';
import { PAPER_KINDS } from './kinds.ts';

/** One per row; the paper sets dashes and marks itself, so those that were typed are taken off. */
const rows = (max: number) =>
  z
    .string()
    .max(20_000)
    .default('')
    .transform((text) =>
      text
        .split(/\r?\n/)
        .map((row) => row.replace(/^[\s\-–•]+|[\s;.,]+$/gu, ''))
        .filter(Boolean),
    )
    .refine((list) => list.length <= max, 'too_many_rows')
    .refine((list) => list.every((row) => row.length <= 500), 'row_too_long');

/** What was seen of the dated rows, so that a faster colleague is noticed. */
const seen = z.coerce.number();

/** A kind's symbol, bases and recipients from a day on. */
export const paperFormForm = z.object({
  government: z.string(),
  kind: z.enum(PAPER_KINDS),
  seen,
  symbol: z
    .string()
    .max(40)
    .regex(/^[\p{Lu}\p{Ll}\d]+(-[\p{Lu}\p{Ll}\d]+)*$/u, 'symbol_shape')
    .optional(),
  bases: rows(20),
  recipients: rows(20),
  office: z.string().optional(),
  /** For decisions: who proposes them, and whom they charge with carrying them out. */
  proposer: z.string().max(200).optional(),
  carriedOutBy: rows(20),
  from: dayField,
});

/** How an issuer's papers are headed from a day on. */
export const letterheadForm = z.object({
  unit: z.string(),
  seen,
  over: z.string().max(200).optional(),
  own: rows(3).refine((list) => list.length > 0, 'missing_rows'),
  place: z.string().max(100),
  from: dayField,
});

/** Somebody who signs a unit's papers, from a day on. */
export const signerRowForm = z
  .object({
    unit: z.string(),
    name: z.string().max(120),
    title: z.string().max(200),
    capacity: z.enum(SIGNING_CAPACITIES),
    from: dayField,
    to: dayField.optional(),
  })
  .superRefine(({ capacity, title, from, to }, context) => {
    const problem = capacityProblem(capacity, title);
    if (problem) context.addIssue({ code: 'custom', message: problem, path: ['capacity'] });
    if (to && to < from) context.addIssue({ code: 'custom', message: 'days_reversed', path: ['to'] });
  });

/** The last day on which somebody signs. */
export const endSignerForm = z.object({ id: z.string(), version: z.coerce.number(), to: dayField });

/** A row that has not begun yet is taken back. */
const taken = { id: z.string(), version: z.coerce.number() };
export const dropKindForm = z.object({ ...taken, kind: z.enum(PAPER_KINDS) });
export const dropHeadForm = z.object({ ...taken, unit: z.string() });
