import { z } from 'zod';
import { nfc } from '#domain/text/clean.ts';
import { daySchema } from '#domain/time/day.ts';

const words = z.string().transform(nfc);
const optional = words.nullish().transform((text) => text || null);

/** What is known of a unit besides where it hangs and how long it lasts. */
const unitFacts = {
  typeCode: words.pipe(z.string().min(1)),
  /** Without its type: "Túc Duyên". */
  name: words.pipe(z.string().min(1).max(200)),
  gsoCode: optional,
  placeName: optional,
  phone: optional,
  contactName: optional,
  displayOrder: z.coerce.number().int().min(0).default(0),
  registers: z.boolean().default(true),
  headMayPrepare: z.boolean().default(false),
  coveringLetter: z.enum(['required', 'optional', 'unused']).default('optional'),
  /** The unit that checks this one's dossiers and forwards them. */
  forwarderId: z
    .string()
    .nullish()
    .transform((id) => id ?? null),
};

export const newUnitSchema = z.object({
  ...unitFacts,
  parentId: z
    .string()
    .nullish()
    .transform((id) => id ?? null),
  validFrom: daySchema,
});
export type NewUnit = z.input<typeof newUnitSchema>;

export const changedUnitSchema = z.object({ id: z.string(), version: z.coerce.number().int(), ...unitFacts });
export type ChangedUnit = z.input<typeof changedUnitSchema>;
