import { z } from 'zod';
import { bodyField } from '../opinion/rules.ts';
import { wholeDay } from './form.ts';

/** Which body manages somebody's post, since when, and on what ground. A blank body: none is known. */
export const managedByForm = z.object({
  personId: z.string(),
  version: z.coerce.number(),
  managedBy: bodyField.optional(),
  /** The first day; left out where what the register says of the present post is put right. */
  from: wholeDay.optional(),
  reason: z.string().max(500),
});
export type SetManagedBy = z.output<typeof managedByForm>;
