import { z } from 'zod';
import { GRADES, type Grade } from '../codes.ts';
import { dayField } from '../text/day-field.ts';

/** Grades that are a pass. */
export const PASSES = GRADES.filter((grade) => grade !== 'KHONG_DAT');

/** What can be said of one learner in one word: a passing grade, or how else it ended. */
export const MARKS = [...PASSES, 'failed', 'dropped_out'] as const;
export type Mark = (typeof MARKS)[number];

const row = z.object({
  mark: z.enum(MARKS).optional(),
  certificate: z.string().max(100).optional(),
  day: dayField.optional(),
  reason: z.string().max(1000).optional(),
});

/** The results of a class as its list is filled in: row by row, and one word for all rows that are left blank. */
export const resultsForm = z
  .object({
    /** The class. */
    id: z.string(),
    /** The file of which the form was filled in. */
    source: z.string().max(200).optional(),
    /** All rows of the list, also those in which nothing was typed. */
    lines: z.array(z.string()),
    rows: z.record(z.string(), row).default({}),
    rest: z.enum(PASSES).optional(),
    /** The certificates' day where a row has none of its own. */
    day: dayField.optional(),
  })
  .check(({ value, issues }) => {
    const miss = (path: string[], message: string) => issues.push({ code: 'custom', message, input: value, path });
    for (const [id, { mark, certificate, day, reason }] of Object.entries(value.rows)) {
      if ((mark === 'failed' || mark === 'dropped_out') && !reason) miss(['rows', id, 'reason'], 'reason_needed');
      if (!mark && !value.rest && (certificate || day || reason)) miss(['rows', id, 'mark'], 'mark_needed');
    }
    if (resultsOf(value).length === 0) miss([], 'nothing_typed');
  });

export interface TypedResult {
  lineId: string;
  outcome: 'completed' | 'failed' | 'dropped_out';
  grade: Grade | null;
  certificateNumber: string | null;
  issuedOn: string | null;
  reason: string | null;
}

/** The results that a filled-in list states; a row that says nothing has none, unless the rest has a word. */
export function resultsOf({
  lines,
  rows,
  rest,
  day,
}: Pick<z.output<typeof resultsForm>, 'lines' | 'rows' | 'rest' | 'day'>): TypedResult[] {
  return lines.flatMap((lineId): TypedResult[] => {
    const typed = rows[lineId] ?? {};
    const mark = typed.mark ?? rest;
    if (!mark) return [];
    if (mark === 'failed' || mark === 'dropped_out') {
      const reason = typed.reason ?? null;
      const grade = mark === 'failed' ? 'KHONG_DAT' : null;
      return [{ lineId, outcome: mark, grade, certificateNumber: null, issuedOn: null, reason }];
    }
    const issuedOn = typed.day ?? day ?? null;
    const certificateNumber = typed.certificate ?? null;
    return [{ lineId, outcome: 'completed', grade: mark, certificateNumber, issuedOn, reason: typed.reason ?? null }];
  });
}

/** A result that was wrong, and why it is taken back. */
export const correctResultForm = z.object({ id: z.string(), line: z.string(), comment: z.string().max(1000) });
