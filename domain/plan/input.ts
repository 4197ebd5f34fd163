import { z } from 'zod';
import { classRuleSchema } from '../class-rule.ts';
import { CLASS_CATEGORIES, INTAKE_MODES, STAFF_KINDS, STUDY_MODES } from '../codes.ts';
import { daySchema } from '../time/day.ts';
import { SHORT_NAME_LENGTH } from './short-name.ts';

const words = (max: number) => z.string().trim().normalize().min(1).max(max);
const optionalWords = z
  .string()
  .trim()
  .normalize()
  .max(400)
  .nullish()
  .transform((text) => text || null);
const count = z.coerce.number().int().min(0);

/** What is known of a plan; its number and day may come last, before it is issued. */
export const planInputSchema = z.strictObject({
  number: optionalWords,
  title: words(400),
  issuedOn: daySchema.nullish().transform((day) => day ?? null),
  year: z.coerce.number().int().min(2000).max(2100),
  signer: optionalWords,
});
export type PlanInput = z.input<typeof planInputSchema>;

/** What is known of a class. Dates may still be open; costs are in đồng, hours in periods (tiết). */
export const classInputSchema = z
  .strictObject({
    code: words(40),
    name: words(400),
    /** Made from the name where none is given. */
    shortName: z.string().trim().max(SHORT_NAME_LENGTH).nullish(),
    category: z.enum(CLASS_CATEGORIES),
    intakeMode: z.enum(INTAKE_MODES),
    studyMode: z.enum(STUDY_MODES),
    quota: count,
    minSize: count.nullish().transform((n) => n ?? null),
    startsOn: daySchema.nullish().transform((day) => day ?? null),
    endsOn: daySchema.nullish().transform((day) => day ?? null),
    targets: z.array(z.string()).default([]),
    targetKinds: z.array(z.enum(STAFF_KINDS)).default([]),
    rule: classRuleSchema.default({}),
    programme: optionalWords,
    papers: z.array(words(200)).default([]),
    provider: optionalWords,
    place: optionalWords,
    funding: optionalWords,
    hours: count.nullish().transform((n) => n ?? null),
    costPerPerson: count.nullish().transform((n) => n ?? null),
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, { path: ['endsOn'] });
export type ClassInput = z.input<typeof classInputSchema>;
