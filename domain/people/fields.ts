import { z } from 'zod';
import {
  GENDERS,
  PARTY_STATUSES,
  POLITICAL_THEORY_LEVELS,
  QUALIFICATION_LEVELS,
  RATINGS,
  STATE_MANAGEMENT_LEVELS,
} from '../codes.ts';
import { daySchema } from '../time/day.ts';
import { partialDaySchema } from '../time/partial-day.ts';

/** Training systems in which a person holds levels or certificates. */
export const CERTIFICATE_KINDS = ['llct', 'qlnn', 'qpan', 'language', 'it', 'cdnn', 'course'] as const;
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];

/** Kinds whose certificate is of one programme, held again and again; in the others it is a level on a scale. */
export const PROGRAMME_KINDS: readonly CertificateKind[] = ['qpan', 'cdnn', 'course'];

/** Fields that decide eligibility or the workforce table: what a unit changes there waits for Home Affairs. */
export const CONFIRMED_FIELDS = [
  'birth',
  'gender',
  'ethnicity',
  'party',
  'qualification',
  'llct',
  'qlnn',
  'recruitedOn',
  'rating',
  'category',
  'position',
] as const;
export type ConfirmedField = (typeof CONFIRMED_FIELDS)[number];

/** What makes a person who they are: it stands at once when a unit adds somebody, and waits when it is changed later. */
export const IDENTITY_FIELDS = [
  'birth',
  'gender',
  'ethnicity',
  'category',
  'position',
] as const satisfies ConfirmedField[];

/** Fields that a unit keeps by itself. */
export const DIRECT_FIELDS = ['name', 'citizenId', 'phone', 'email', 'title', 'rankCode'] as const;
export type DirectField = (typeof DIRECT_FIELDS)[number];

export const PERSON_CHANGE_STATES = ['pending', 'confirmed', 'refused', 'withdrawn'] as const;
export const PERSON_MOVE_STATES = ['offered', 'taken', 'declined', 'cancelled'] as const;
export type PersonMoveState = (typeof PERSON_MOVE_STATES)[number];

const levelOf = <Level extends readonly [string, ...string[]]>(levels: Level) =>
  z.object({ level: z.enum(levels), on: partialDaySchema.nullable() });

/**
 * The value of each confirmed field, as it is compared, kept in a waiting change and applied. `null` is "not known";
 * having no training is a level (`CHUA`), as is being no Party member (`NONE`).
 */
export const confirmedValueSchemas = {
  birth: partialDaySchema,
  gender: z.enum(GENDERS),
  ethnicity: z.string(),
  party: z.object({
    status: z.enum(PARTY_STATUSES),
    joinedOn: partialDaySchema.nullable(),
    officialOn: partialDaySchema.nullable(),
  }),
  qualification: levelOf(QUALIFICATION_LEVELS).extend({ major: z.string().nullable() }),
  llct: levelOf(POLITICAL_THEORY_LEVELS),
  qlnn: levelOf(STATE_MANAGEMENT_LEVELS),
  recruitedOn: partialDaySchema,
  rating: z.object({ year: z.int(), grade: z.enum(RATINGS) }),
  /** `from`: the first day in a new post; `null` where a mistake in the present one is put right. */
  category: z.object({ code: z.string(), from: daySchema.nullable() }),
  /** `title` names a post that stands in no catalogue. */
  position: z.object({ code: z.string().nullable(), title: z.string().nullable(), from: daySchema.nullable() }),
} satisfies Record<ConfirmedField, z.ZodType>;

export type ConfirmedValues = { [Field in ConfirmedField]: z.infer<(typeof confirmedValueSchemas)[Field]> };

/** What the register holds of a person on a day, in the form in which it is typed, compared and changed. */
export interface PersonValues {
  name: string;
  citizenId: string | null;
  gender: ConfirmedValues['gender'] | null;
  birth: string | null;
  ethnicity: string | null;
  phone: string | null;
  email: string | null;
  recruitedOn: string | null;
  category: string;
  position: string | null;
  title: string | null;
  rankCode: string | null;
  party: ConfirmedValues['party'] | null;
  qualification: ConfirmedValues['qualification'] | null;
  llct: ConfirmedValues['llct'] | null;
  qlnn: ConfirmedValues['qlnn'] | null;
  ratings: ConfirmedValues['rating'][];
}
