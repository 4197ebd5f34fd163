import { z } from 'zod';
import { seenLine } from '../line/forms.ts';
import { dayField } from '../text/day-field.ts';

const count = z.coerce.number().int().min(1).max(100_000);
const reason = z.string().max(1000);

/** People of a class who go over to a parallel one. */
export const moveForm = z.object({
  /** The class in which they stand. */
  id: z.string(),
  lines: z.array(seenLine, 'choose_lines').min(1, 'choose_lines'),
  /** `ID:VERSION` of the class to which they go. */
  target: z.string('choose_target').transform((text) => {
    const [id = '', version = ''] = text.split(':');
    return { id, version: Number(version) };
  }),
  comment: reason,
});

/** A running class becomes two parallel ones: what both have together, and what the new one has of it. */
export const splitForm = z
  .object({
    id: z.string(),
    plan: z.string(),
    version: z.coerce.number(),
    code: z.string().max(40),
    name: z.string().max(400),
    total: count,
    quota: count,
    startsOn: dayField.optional(),
    endsOn: dayField.optional(),
    place: z.string().max(400).optional(),
    reason,
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
    error: 'days_reversed',
    path: ['endsOn'],
  });

/** A parallel class goes up in another, with the quota of both together as it was confirmed. */
export const mergeForm = z.object({
  /** The class that stays. */
  id: z.string(),
  plan: z.string(),
  version: z.coerce.number(),
  from: z.string(),
  fromVersion: z.coerce.number(),
  quota: z.coerce.number(),
  confirmed: z.literal('yes', 'confirm_quota'),
  reason,
});
