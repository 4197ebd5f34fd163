import { z } from 'zod';
import { classRuleSchema } from './class-rule.ts';
import { CLASS_CATEGORIES, INTAKE_MODES, STUDY_MODES } from './codes.ts';

const day = z.iso.date();
const code = z.string().trim().min(1).max(40);
const words = z.string().trim().normalize().min(1).max(400);

const unitTypeSchema = z.strictObject({ code, name: words, nameEn: words, communeLevel: z.boolean() });
const unitSchema = z.strictObject({ code, type: words, name: words, order: z.int() });

const courseSchema = z
  .strictObject({
    code,
    name: words,
    category: z.enum(CLASS_CATEGORIES),
    intakeMode: z.enum(INTAKE_MODES),
    studyMode: z.enum(STUDY_MODES),
    quota: z.int().min(0),
    startsOn: day,
    endsOn: day,
    /** Codes of the posts it is for; empty: for nobody of the listed posts. */
    targets: z.array(code),
    rule: classRuleSchema,
    provider: words,
    funding: words,
    hours: z.int().min(0),
    /** In đồng. */
    costPerPerson: z.int().min(0),
    registrationClosesOn: day,
  })
  .refine((course) => course.startsOn <= course.endsOn, { path: ['endsOn'], error: 'ends before it starts' });

/**
 * A plan as a file: the plan, its registering units, the posts in protocol order (code to name) and its classes.
 * Codes are unique, and a class aims only at posts that the file lists. A government whose catalogues are not the usual
 * ones brings its types of units: a new register then starts with these and with the file's posts alone.
 */
export const planFileSchema = z
  .strictObject({
    plan: z.strictObject({
      number: words,
      issuedOn: day,
      year: z.int().min(2000).max(2100),
      issuer: words,
      title: words,
    }),
    unitTypes: z.array(unitTypeSchema).min(1).optional(),
    /** A day since which the units exist, where it is not the first of the plan's year. */
    unitsSince: day.optional(),
    units: z.array(unitSchema).min(1),
    positions: z.record(code, words),
    courses: z.array(courseSchema).min(1),
  })
  .superRefine(({ unitTypes, units, positions, courses }, context) => {
    reportRepeated(unitTypes ?? [], 'unitTypes', context);
    reportRepeated(units, 'units', context);
    reportRepeated(courses, 'courses', context);
    courses.forEach(({ targets }, i) => {
      const unknown = targets.filter((target) => !(target in positions));
      if (unknown.length > 0) {
        context.addIssue({
          code: 'custom',
          path: ['courses', i, 'targets'],
          message: `unknown: ${unknown.join(', ')}`,
        });
      }
    });
  });
export type PlanFile = z.infer<typeof planFileSchema>;

function reportRepeated(items: readonly { code: string }[], list: string, context: z.RefinementCtx): void {
  items.forEach((item, i) => {
    if (items.findIndex((other) => other.code === item.code) < i) {
      context.addIssue({ code: 'custom', path: [list, i, 'code'], message: `repeated: ${item.code}` });
    }
  });
}
