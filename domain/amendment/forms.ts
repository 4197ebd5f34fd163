import { z } from 'zod';
import { AMENDMENT_REASONS } from '../codes.ts';

const words = z.string().max(2000);

/** An amending decision: whom it takes off the first one's list, why, and who comes instead. */
export const amendmentForm = z
  .object({
    /** The decision that is amended. */
    id: z.string(),
    verb: z.enum(['chosen', 'whole']).default('chosen'),
    lines: z.array(z.string()).default([]),
    /** Everybody who still stands by the decision: whom the whole revoking concerns. */
    all: z.array(z.string()).default([]),
    /** The reason of all rows that have none of their own. */
    reason: z.enum(AMENDMENT_REASONS).optional(),
    comment: words.optional(),
    rows: z
      .record(z.string(), z.object({ reason: z.enum(AMENDMENT_REASONS).optional(), instead: z.string().optional() }))
      .default({}),
  })
  .check(({ value, issues }) => {
    const miss = (path: string[], message: string) => issues.push({ code: 'custom', message, input: value, path });
    if (value.verb === 'chosen' && value.lines.length === 0) miss(['lines'], 'choose_lines');
    const open = value.verb === 'whole' || value.lines.some((id) => !value.rows[id]?.reason);
    if (open && !value.reason) miss(['reason'], 'reason_needed');
  });
export type AmendmentForm = z.output<typeof amendmentForm>;

export interface Removal {
  lineId: string;
  reason: (typeof AMENDMENT_REASONS)[number];
  comment?: string;
  replacedByLineId?: string;
}

/** What a filled-in form takes off: the chosen rows each with its own reason or the common one, or everybody. */
export function removalsOf({ verb, lines, all, rows, reason = 'OTHER', comment }: AmendmentForm): Removal[] {
  const chosen = verb === 'whole' ? all : lines;
  return chosen.map((lineId) => ({
    lineId,
    reason: (verb === 'chosen' ? rows[lineId]?.reason : undefined) ?? reason,
    comment,
    replacedByLineId: verb === 'chosen' ? rows[lineId]?.instead : undefined,
  }));
}

/** A drafted amending decision that is given up. */
export const dropAmendmentForm = z.object({ id: z.string(), version: z.coerce.number() });

/** The office's answer to a unit that wants somebody taken off who has gone up already. */
export const flagAnswerForm = z.object({
  flag: z.string(),
  answer: words,
  verb: z.enum(['answer', 'release']).default('answer'),
  /** A path of ours to come back to. */
  back: z.string().max(500),
});
