import { z } from 'zod';
import type { Role } from './roles.ts';
import { dayField } from './text/day-field.ts';
import { type Day, daysBetween } from './time/day.ts';

/** Rights are lent for a year at most; who is away for longer is replaced by a grant of the administrator. */
const LONGEST_DAYS = 366;

/** Why rights are not lent, or not taken back. */
export const DELEGATION_NEEDS = [
  'nothing_to_lend',
  'not_a_deputy',
  'delegation_past',
  'delegation_too_long',
  'delegation_overlaps',
  'delegation_over',
] as const;
export type DelegationNeed = (typeof DELEGATION_NEEDS)[number];

/** To whom, from which day to the end of which, and on what ground. */
export const delegationForm = z
  .object({ toAccountId: z.string(), validFrom: dayField, validTo: dayField, reason: z.string().max(300) })
  .refine((form) => form.validFrom <= form.validTo, { error: 'day_order', path: ['validTo'] })
  .refine((form) => daysBetween(form.validFrom, form.validTo) < LONGEST_DAYS, {
    error: 'delegation_too_long',
    path: ['validTo'],
  });
export type DelegationInput = z.output<typeof delegationForm>;

export const endDelegationForm = z.object({ id: z.string() });

/** The same, on the page of an account. */
export const endLendingForm = z.object({ id: z.string(), accountId: z.string() });

export const DELEGATION_STATES = ['to_come', 'in_force', 'over', 'ended'] as const;
export type DelegationState = (typeof DELEGATION_STATES)[number];

/** How a delegation stands on a day: it was ended before its time, or its days say. */
export function delegationState(
  { validFrom, validTo, endedAt }: { validFrom: Day; validTo: Day; endedAt: number | null },
  day: Day,
): DelegationState {
  if (endedAt !== null) return 'ended';
  if (day < validFrom) return 'to_come';
  return day <= validTo ? 'in_force' : 'over';
}

/**
 * Whether somebody with these roles may stand in for somebody with those. An inspector writes nothing and an
 * administrator approves nothing: lending must not give either a hand in what he watches or serves, nor anybody else
 * the accounts, so each of them is stood in for by his own kind only.
 */
export function mayStandInFor(lender: readonly Role[], deputy: readonly Role[]): boolean {
  const apart = (roles: readonly Role[]) =>
    [...new Set(roles.map((role) => (role === 'inspector' || role === 'administrator' ? role : 'work')))].sort().join();
  return lender.length > 0 && deputy.length > 0 && apart(lender) === apart(deputy);
}
