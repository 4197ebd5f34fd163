import { z } from 'zod';
import { dayField } from '../text/day-field.ts';

/** How a unit's covering letter is handled when its dossier is sent. */
export const COVERING_LETTERS = ['required', 'optional', 'unused'] as const;
/** How a unit is followed by one other; where each person goes need not be asked. */
export const SIMPLE_SUCCESSIONS = ['MERGE', 'RENAME'] as const;

/** A box that was ticked sends "yes", one that was not sends nothing. */
const ticked = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');

const facts = {
  typeCode: z.string(),
  name: z.string().max(200),
  gsoCode: z.string().max(20).optional(),
  placeName: z.string().max(200).optional(),
  phone: z.string().max(40).optional(),
  contactName: z.string().max(80).optional(),
  displayOrder: z.coerce.number().int().min(0).max(99_999).default(0),
  registers: ticked,
  headMayPrepare: ticked,
  coveringLetter: z.enum(COVERING_LETTERS),
  forwarderId: z.string().optional(),
};

export const newUnitForm = z.object({ ...facts, parentId: z.string(), validFrom: dayField });

const seen = { id: z.string(), version: z.coerce.number().int() };
export const changeUnitForm = z.object({ ...seen, ...facts });
export const moveUnitForm = z.object({ ...seen, parentId: z.string() });
export const endUnitForm = z.object({ ...seen, day: dayField });
/** One unit that ends, and the one that follows it. */
export const succeedUnitForm = z.object({
  ...seen,
  kind: z.enum(SIMPLE_SUCCESSIONS),
  to: z.string(),
  day: dayField,
});
/** A unit that ends, and where each of its people goes, by the person's id. */
export const splitUnitForm = z.object({ ...seen, day: dayField, places: z.record(z.string(), z.string()).default({}) });
