import { z } from 'zod';
import { dayField } from '../text/day-field.ts';
import type { Day } from '../time/day.ts';

/** Why a request for an opinion, or its reply, is not recorded. */
export const OPINION_NEEDS = [
  /** A request covers lines of one plan: its office is the one that asks. */
  'one_plan',
  /** A request that is not answered yet holds the line already. */
  'already_requested',
  'not_open',
  /** Nobody on the list waits for the reply any more. */
  'nobody_waits',
] as const;
export type OpinionNeed = (typeof OPINION_NEEDS)[number];

const number = z.string().max(60);
const words = z.string().max(1000);

/** The paper by which an opinion is asked for, and the lines on its list. */
export const opinionRequestForm = z.object({
  lines: z.array(z.string(), 'choose_lines').min(1, 'choose_lines'),
  body: z.string().max(200),
  number,
  day: dayField,
  note: words.optional(),
});
export type OpinionRequest = z.output<typeof opinionRequestForm>;

const answer = z.object({ answer: z.literal('refuse').optional(), words: words.optional() });

/** One reply for the whole list: whoever is not named otherwise is agreed to. */
export const opinionReplyForm = z
  .object({
    id: z.string(),
    version: z.coerce.number(),
    number,
    day: dayField,
    rows: z.record(z.string(), answer).default({}),
  })
  .check(({ value, issues }) => {
    for (const [id, row] of Object.entries(value.rows))
      if (row.answer === 'refuse' && !row.words)
        issues.push({ code: 'custom', message: 'words_needed', input: value, path: ['rows', id, 'words'] });
  });
export type OpinionReply = z.output<typeof opinionReplyForm>;

/** A request that was wrong, and why it is taken back. */
export const takeBackForm = z.object({ id: z.string(), version: z.coerce.number(), comment: words });

/** Number and day of the unit's own Party committee's paper; blank takes it away. */
export const unitAgreementForm = z.object({
  line: z.string(),
  version: z.coerce.number(),
  reference: z.string().max(200).optional(),
});

/** A paper as lines and versions quote it. */
export function paperReference(paper: { number: string; day: Day }): string {
  return `${paper.number}, ${paper.day.split('-').reverse().join('/')}`;
}
