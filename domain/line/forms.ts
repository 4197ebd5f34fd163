import { z } from 'zod';
import { LINE_REASONS } from '../codes.ts';
import { dayField } from '../text/day-field.ts';

/** What the office does with lines that it has received. */
export const REVIEW_EVENTS = [
  'accept',
  'ask_fix',
  'decline',
  'waitlist',
  'promote',
  'defer',
  'ask_party',
  'party_agree',
  'party_refuse',
] as const;
export type ReviewEvent = (typeof REVIEW_EVENTS)[number];

/** Every step that the office takes with chosen lines of a class, in the order of its buttons. */
export const OFFICE_EVENTS = [
  ...REVIEW_EVENTS,
  'grant_postponement',
  'refuse_postponement',
  'admit',
  'not_admit',
  'begin',
] as const;
export type OfficeEvent = (typeof OFFICE_EVENTS)[number];

const words = z.string().max(2000);

/** `ID:VERSION`, as a box sends the line that somebody looked at; the version may be left out. */
export const seenLine = z.string().transform((text) => {
  const [id = '', version] = text.split(':');
  return { id, version: version === undefined ? undefined : Number(version) };
});

/** One step for chosen lines of a class. What a step must be told is the deciding table's to ask. */
export const officeStepForm = z.object({
  /** The class. */
  id: z.string(),
  event: z.enum(OFFICE_EVENTS),
  lines: z.array(seenLine, 'choose_lines').min(1, 'choose_lines'),
  reason: z.enum(LINE_REASONS).optional(),
  comment: words.optional(),
  reference: z.string().max(200).optional(),
  internal: words.optional(),
  /** A path of ours to come back to. */
  back: z.string().max(500),
});

/** A note on one line that stays inside the office; blank takes it away. */
export const noteForm = z.object({ id: z.string(), line: z.string(), internal: words.optional() });

/** A condition of one line that the head of the office lets pass. */
export const overrideForm = z.object({
  id: z.string(),
  line: z.string(),
  rule: z.string(),
  waiveReason: z.string().max(1000),
});

/** A waiver that the head of the office takes back. */
export const undoOverrideForm = z.object({
  id: z.string(),
  line: z.string(),
  rule: z.string(),
  undoReason: z.string().max(1000),
});

/** What another body has decided: its summons or its decision, and the lines that it names. */
export const summonsForm = z.object({
  id: z.string(),
  kind: z.enum(['summons', 'other_body']),
  issuedBy: z.string().max(300),
  number: z.string().max(60),
  day: dayField,
  signerName: z.string().max(120).optional(),
  signerTitle: z.string().max(120).optional(),
  lines: z.array(z.string(), 'choose_lines').min(1, 'choose_lines'),
});

/** A class of which everybody who was nominated begins. */
export const beginForm = z.object({ id: z.string() });
