import { z } from 'zod';
import {
  CLASS_CATEGORIES,
  INTAKE_MODES,
  POLITICAL_THEORY_LEVELS,
  QUALIFICATION_LEVELS,
  STAFF_KINDS,
  STATE_MANAGEMENT_LEVELS,
  STUDY_MODES,
} from '../codes.ts';
import { dayField } from '../text/day-field.ts';
import type { ClassInput } from './input.ts';
import { SHORT_NAME_LENGTH } from './short-name.ts';

const count = z.coerce.number().int().min(0).max(1_000_000_000);
const words = z.string().max(400).optional();
const age = z.coerce.number().int().min(16).max(80).optional();

/** When a class is held and for how many; also judged in the browser, as it is typed. */
const basics = {
  quota: count,
  minSize: count.optional(),
  startsOn: dayField.optional(),
  endsOn: dayField.optional(),
};

const inOrder = {
  when: ({ startsOn, endsOn }: { startsOn?: string; endsOn?: string }) => !startsOn || !endsOn || startsOn <= endsOn,
  error: { error: 'days_reversed', path: ['endsOn'] },
};

export const classBasicsForm = z.object(basics).refine(inOrder.when, inOrder.error);

/** A class as the office fills it in. */
export const classForm = z
  .object({
    id: z.string().optional(),
    version: z.coerce.number().optional(),
    plan: z.string(),
    code: z.string().max(40),
    name: z.string().max(400),
    shortName: z.string().max(SHORT_NAME_LENGTH).optional(),
    category: z.enum(CLASS_CATEGORIES),
    intakeMode: z.enum(INTAKE_MODES),
    studyMode: z.enum(STUDY_MODES),
    ...basics,
    targets: z.array(z.string()).default([]),
    targetKinds: z.array(z.enum(STAFF_KINDS)).default([]),
    party: z.enum(['ANY', 'OFFICIAL']).optional(),
    minQualification: z.enum(QUALIFICATION_LEVELS).optional(),
    minQualificationEthnicMinority: z.enum(QUALIFICATION_LEVELS).optional(),
    certificate: z.enum(STATE_MANAGEMENT_LEVELS).optional(),
    minAgeF: age,
    minAgeM: age,
    maxAge: age,
    minServiceYears: z.coerce.number().int().min(0).max(50).optional(),
    goodRatings: z.coerce.number().int().min(0).max(10).optional(),
    grantsLlct: z.enum(POLITICAL_THEORY_LEVELS).optional(),
    grantsQlnn: z.enum(STATE_MANAGEMENT_LEVELS).optional(),
    grantsQualification: z.enum(QUALIFICATION_LEVELS).optional(),
    programme: words,
    papers: z.string().max(1000).optional(),
    provider: words,
    place: words,
    funding: words,
    hours: count.optional(),
    costPerPerson: count.optional(),
  })
  .refine(inOrder.when, inOrder.error)
  .refine(({ minAgeF, minAgeM }) => (minAgeF === undefined) === (minAgeM === undefined), {
    error: 'both_ages',
    path: ['minAgeM'],
  });
export type ClassForm = z.output<typeof classForm>;

/** What the filled-in form says, as the command takes it. */
export function classInputOf(form: ClassForm): ClassInput {
  const { id: _id, version: _version, plan: _plan, papers, ...rest } = form;
  const { minQualificationEthnicMinority, ...asked } = rest;
  const { party, minQualification, certificate, minAgeF, minAgeM, maxAge, minServiceYears, goodRatings, ...facts } =
    asked;
  const { grantsLlct, grantsQlnn, grantsQualification, ...input } = facts;
  const grants = { llct: grantsLlct, qlnn: grantsQlnn, qualification: grantsQualification };
  const rule = {
    party,
    minQualification,
    minQualificationEthnicMinority,
    certificate,
    minAge: minAgeF !== undefined && minAgeM !== undefined ? { F: minAgeF, M: minAgeM } : undefined,
    maxAge,
    minServiceYears,
    goodRatings,
    grants: Object.values(grants).some(Boolean) ? grants : undefined,
  };
  return { ...input, rule: JSON.parse(JSON.stringify(rule)), papers: linesOf(papers) };
}

/** One paper a line. */
function linesOf(text = ''): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** A running class is put off, or its open dates are set, and those who have people in it are told why. */
export const rescheduleForm = z
  .object({
    id: z.string(),
    plan: z.string(),
    version: z.coerce.number(),
    startsOn: dayField.optional(),
    endsOn: dayField.optional(),
    place: words,
    reason: z.string().max(1000),
  })
  .refine(inOrder.when, inOrder.error);

/** A class is put into a group of parallel classes that there is, or into a new one by its name; or into none. */
export const groupForm = z.object({
  id: z.string(),
  plan: z.string(),
  version: z.coerce.number(),
  group: z.string().optional(),
  name: z.string().max(200).optional(),
});

/** A class that is taken out of a plan. */
export const removeClassForm = z.object({ id: z.string(), plan: z.string() });

/** A running class is called off. */
export const cancelClassForm = z.object({
  id: z.string(),
  plan: z.string(),
  version: z.coerce.number(),
  reason: z.string().max(1000),
});
