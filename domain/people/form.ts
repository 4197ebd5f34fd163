import { z } from 'zod';
import {
  GENDERS,
  LEAVE_REASONS,
  PARTY_STATUSES,
  POLITICAL_THEORY_LEVELS,
  QUALIFICATION_LEVELS,
  RATINGS,
  STATE_MANAGEMENT_LEVELS,
} from '../codes.ts';
import { readCitizenId } from '../text/citizen-id.ts';
import { nfc, personName } from '../text/clean.ts';
import { parsePartialDay } from '../text/parse-day.ts';
import { normalisePhone } from '../text/phone.ts';
import type { PersonValues } from './fields.ts';

/** What a field of these forms can be told that is not right; words stand in messages/. */
export const PERSON_FORM_ERRORS = [
  'bad_day',
  'whole_day',
  'bad_citizen_id',
  'bad_phone',
  'bad_email',
  'post_missing',
  'status_missing',
  'level_missing',
] as const;
export type PersonFormError = (typeof PERSON_FORM_ERRORS)[number];

/** Text that means something else, read once; what cannot be read is a problem at its field. */
function reading<Result>(read: (text: string) => Result | null, error: PersonFormError) {
  return z
    .string()
    .max(300)
    .transform((text, ctx) => {
      const result = read(nfc(text));
      if (result !== null) return result;
      ctx.addIssue({ code: 'custom', message: error });
      return z.NEVER;
    });
}

const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  schema.optional().transform((value): z.output<Schema> | null => value ?? null);

const partialDay = orNull(reading(parsePartialDay, 'bad_day'));
/** A day of which all must be known, typed as dd/MM/yyyy or chosen from a calendar. */
export const wholeDay = reading((text) => {
  const day = parsePartialDay(text);
  return day?.length === 10 ? day : null;
}, 'whole_day');
const citizenId = reading((text) => {
  const found = readCitizenId(text);
  return found.kind === 'full' ? found.id : null;
}, 'bad_citizen_id');
const words = orNull(z.string().max(300).transform(nfc));
const year = z.string().regex(/^20\d\d$/);

const party = z
  .object({ status: z.enum(PARTY_STATUSES).optional(), joinedOn: partialDay, officialOn: partialDay })
  .transform(({ status, ...days }, ctx) => {
    if (status) return { status, ...days };
    if (days.joinedOn || days.officialOn)
      ctx.addIssue({ code: 'custom', path: ['status'], message: 'status_missing' satisfies PersonFormError });
    return null;
  });

function level<Level extends string>(levels: readonly [Level, ...Level[]]) {
  return z
    .object({ level: z.enum(levels).optional(), on: partialDay, major: words })
    .transform(({ level: reached, ...rest }, ctx) => {
      if (reached) return { level: reached as Level, ...rest };
      if (rest.on || rest.major)
        ctx.addIssue({ code: 'custom', path: ['level'], message: 'level_missing' satisfies PersonFormError });
      return null;
    });
}

const withoutMajor = <Value extends { major: unknown }>(value: Value | null) => {
  if (value === null) return null;
  const { major: _, ...rest } = value;
  return rest;
};

const email = orNull(z.email('bad_email' satisfies PersonFormError).max(200));

/** A person as a form gives them; blank fields are left out by the form's reader. */
const personFields = {
  name: z.string().min(2).max(100).transform(personName),
  citizenId: orNull(citizenId),
  gender: orNull(z.enum(GENDERS)),
  birth: partialDay,
  ethnicity: words,
  phone: orNull(reading(normalisePhone, 'bad_phone')),
  email,
  recruitedOn: partialDay,
  category: z.string(),
  position: words,
  title: words,
  rankCode: words,
  party: orNull(party),
  qualification: orNull(level(QUALIFICATION_LEVELS)),
  llct: orNull(level(POLITICAL_THEORY_LEVELS).transform(withoutMajor)),
  qlnn: orNull(level(STATE_MANAGEMENT_LEVELS).transform(withoutMajor)),
  ratings: z
    .record(year, z.enum(RATINGS))
    .optional()
    .transform((grades) => Object.entries(grades ?? {}).map(([of, grade]) => ({ year: Number(of), grade }))),
} satisfies Record<keyof PersonValues, z.ZodType>;

const hasPost = (person: { position: string | null; title: string | null }) =>
  person.position !== null || person.title !== null;
const postMissing = { path: ['position'], error: 'post_missing' satisfies PersonFormError };
const reason = orNull(z.string().max(500).transform(nfc));

export const addPersonSchema = z
  .object({ ...personFields, unitId: z.string(), from: wholeDay, reason })
  .refine(hasPost, postMissing);
export type AddPerson = z.output<typeof addPersonSchema>;

export const correctPersonSchema = z
  .object({
    ...personFields,
    personId: z.string(),
    version: z.coerce.number().int(),
    /** First day in the new post; blank where a mistake in the present one is put right. */
    postFrom: orNull(wholeDay),
    reason,
  })
  .refine(hasPost, postMissing);
export type CorrectPerson = z.output<typeof correctPersonSchema>;

const { birth, gender, ethnicity, recruitedOn, qualification, llct, qlnn, ratings } = personFields;

/** What a list found missing of a person. `back` is the page that the form stands on. */
export const completePersonSchema = z.object({
  personId: z.string(),
  back: z.string().max(500),
  ...{ birth, gender, ethnicity, recruitedOn, party: personFields.party, qualification, llct, qlnn, ratings },
  reason,
});
export type CompletePerson = z.output<typeof completePersonSchema>;

export const markLeftSchema = z.object({
  personId: z.string(),
  version: z.coerce.number().int(),
  /** The last day in post. */
  lastDay: wholeDay,
  reason: z.enum(LEAVE_REASONS),
});
export type MarkLeft = z.output<typeof markLeftSchema>;

export const offerMoveSchema = z.object({
  personId: z.string(),
  version: z.coerce.number().int(),
  toUnitId: z.string(),
  /** The first day in the new unit. */
  day: wholeDay,
  reason: z.string().min(3).max(500).transform(nfc),
});
export type OfferMove = z.output<typeof offerMoveSchema>;

export const takeMoveSchema = z
  .object({
    moveId: z.string(),
    version: z.coerce.number().int(),
    category: z.string(),
    position: words,
    title: words,
  })
  .refine(hasPost, postMissing);
export type TakeMove = z.output<typeof takeMoveSchema>;

export const endMoveSchema = z.object({
  moveId: z.string(),
  version: z.coerce.number().int(),
  words: z.string().min(3).max(500).transform(nfc),
});

/** `ID:VERSION`, as a ticked box sends it. */
const seenChange = z
  .string()
  .regex(/^[\w-]+:\d+$/)
  .transform((text) => {
    const [id = '', version = ''] = text.split(':');
    return { id, version: Number(version) };
  });

export const seenPersonSchema = z.object({ personId: z.string(), version: z.coerce.number().int() });
export const withdrawChangeSchema = z.object({
  id: z.string(),
  version: z.coerce.number().int(),
  personId: z.string(),
});

export const answerChangesSchema = z.object({
  /** The page to go back to, where it was a person's. */
  personId: z.string().optional(),
  changes: z.array(seenChange).min(1).max(500),
  answer: z.enum(['confirmed', 'refused']),
  reason,
});
export type AnswerChanges = z.output<typeof answerChangesSchema>;
