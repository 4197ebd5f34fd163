import { z } from 'zod';
import { WITHDRAWAL_REASONS } from '../codes.ts';

/** What a unit does with one of its lines by one press; putting somebody else in its place has a form of its own. */
export const UNIT_EVENTS = [
  'resubmit',
  'withdraw',
  'confirm_attendance',
  'ask_postponement',
  'ask_withdrawal',
] as const;
export type UnitEvent = (typeof UNIT_EVENTS)[number];

const words = z.string().max(2000);

/** One step of a unit's own line. What a step must be told is the deciding table's to ask. */
export const unitStepForm = z.object({
  line: z.string().max(100),
  event: z.enum(UNIT_EVENTS),
  withdrawal_reason: z.enum(WITHDRAWAL_REASONS).optional(),
  comment: words.optional(),
});

/** Somebody else in a line's place. */
export const replaceForm = z.object({
  line: z.string().max(100),
  person: z.string({ error: 'choose_person' }).max(100),
  reason: z.enum(WITHDRAWAL_REASONS),
  comment: words.optional(),
  exceptionReason: words.optional(),
});
