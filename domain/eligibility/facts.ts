import { z } from 'zod';
import { classRuleSchema } from '../class-rule.ts';
import {
  CLASS_CATEGORIES,
  GENDERS,
  PARTY_STATUSES,
  POLITICAL_THEORY_LEVELS,
  QUALIFICATION_LEVELS,
  RATINGS,
  STAFF_KINDS,
  STATE_MANAGEMENT_LEVELS,
  STUDY_MODES,
} from '../codes.ts';
import { daySchema } from '../time/day.ts';
import { partialDaySchema } from '../time/partial-day.ts';

/**
 * What is known of a person when a line is judged. It is frozen with the line, so that an old judgement can be read
 * and repeated. `null` is "not known"; having no training is a level of its own (`CHUA`), as is being no Party member.
 */
export const personFactsSchema = z.object({
  gender: z.enum(GENDERS).nullable(),
  birth: partialDaySchema.nullable(),
  /** As written, 'Kinh' for the majority. */
  ethnicity: z.string().nullable(),
  positionCode: z.string().nullable(),
  /** Left out of what was frozen before the register judged by ranks. */
  rankCode: z.string().nullish(),
  staffKind: z.enum(STAFF_KINDS),
  party: z.object({ status: z.enum(PARTY_STATUSES), since: partialDaySchema.nullish() }).nullable(),
  qualification: z.enum(QUALIFICATION_LEVELS).nullable(),
  politicalTheory: z.enum(POLITICAL_THEORY_LEVELS).nullable(),
  stateManagement: z.enum(STATE_MANAGEMENT_LEVELS).nullable(),
  recruitedOn: partialDaySchema.nullable(),
  ratings: z.array(z.object({ year: z.int(), rating: z.enum(RATINGS) })),
  /** Programmes whose certificate the person holds. */
  programmes: z.array(z.string()).default([]),
  /** In post: neither retired, moved away nor on long leave. */
  active: z.boolean(),
});
export type PersonFacts = z.infer<typeof personFactsSchema>;

/** What a class asks and when it runs, as its plan states it at that moment. */
export const classFactsSchema = z.object({
  code: z.string(),
  category: z.enum(CLASS_CATEGORIES),
  studyMode: z.enum(STUDY_MODES),
  /** Positions it is for. */
  targets: z.array(z.string()),
  /** Kinds of staff it is for whatever their position: teachers, councillors, part-time workers. */
  targetKinds: z.array(z.enum(STAFF_KINDS)).default([]),
  rule: classRuleSchema,
  startsOn: daySchema.nullable(),
  endsOn: daySchema.nullable(),
  /** What its certificate is of, where the same programme is held again and again. */
  programme: z.string().nullish(),
});
export type ClassFacts = z.infer<typeof classFactsSchema>;

/**
 * What can be missing when a condition cannot be judged. The last three are not the person's: two are the class's, and
 * in what area the unit lies (mountains, ethnic minorities, hard conditions) the register has no field for.
 */
export const MISSING_FIELDS = [
  'gender',
  'birth',
  'ethnicity',
  'positionCode',
  'rankCode',
  'party',
  'qualification',
  'politicalTheory',
  'stateManagement',
  'recruitedOn',
  'ratings',
  'classStartsOn',
  'classEndsOn',
  'areaType',
] as const;
export type MissingField = (typeof MISSING_FIELDS)[number];
