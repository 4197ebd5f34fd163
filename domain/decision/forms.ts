import { z } from 'zod';
import { SIGNING_CAPACITIES } from '../codes.ts';
import { numberField } from '../papers/number.ts';
import { dayField } from '../text/day-field.ts';
import { capacityProblem } from './capacity.ts';

const seen = { id: z.string(), version: z.coerce.number() };
const words = z.string().max(2000);

/** Who signs a decision, under which title, in a capacity that goes with it. */
export const signerForm = z
  .object({
    ...seen,
    signer: z.string().max(120),
    signerTitle: z.string().max(200),
    capacity: z.enum(SIGNING_CAPACITIES),
  })
  .superRefine(({ capacity, signerTitle }, context) => {
    const problem = capacityProblem(capacity, signerTitle);
    if (problem) context.addIssue({ code: 'custom', message: problem, path: ['capacity'] });
  });

/** A draft sent back for its form. */
export const formReturnForm = z.object({ ...seen, comment: words });

/** What the records clerk writes when the paper is signed: number and symbol, the day that it bears, when it was signed. */
export const publishForm = z.object({
  ...seen,
  signedOn: dayField,
  number: numberField,
  day: dayField,
});

/** A wrong number or day, corrected openly. */
export const correctionForm = z.object({
  ...seen,
  number: numberField,
  day: dayField,
  comment: words,
});
