import { z } from 'zod';
import type { Role } from './roles.ts';
import type { Day } from './time/day.ts';

/** A sign-in name as it is stored and compared: without case, spaces around it or a form of letters of its own. */
export function foldUsername(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/** Letters without accents, digits, dot, hyphen and underscore: UniKey cannot spoil it, and it fits on a slip. */
export const usernameSchema = z
  .string()
  .transform(foldUsername)
  .pipe(z.string().regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, 'username'));

const PASSWORD_LEAST = 10;
const PASSWORD_MOST = 128;

/** Why a new password is not taken. */
export const PASSWORD_PROBLEMS = ['password_short', 'password_long', 'password_is_name', 'password_common'] as const;
export type PasswordProblem = (typeof PASSWORD_PROBLEMS)[number];

const COMMON = [
  '123456',
  '012345',
  'abcdef',
  'qwerty',
  'password',
  'matkhau',
  'p@ssw0rd',
  'iloveyou',
  '111111',
  '000000',
];

/** What speaks against a new password; length counts, not kinds of characters (NIST SP 800-63B). */
export function passwordProblem(password: string, username: string): PasswordProblem | null {
  const plain = password.normalize('NFC').toLowerCase();
  if ([...plain].length < PASSWORD_LEAST) return 'password_short';
  if ([...plain].length > PASSWORD_MOST) return 'password_long';
  if (username && plain.includes(username)) return 'password_is_name';
  return COMMON.some((word) => plain.includes(word) && plain.length - word.length < 5) || new Set(plain).size < 5
    ? 'password_common'
    : null;
}

/** A right as it is given: a role, at a unit, from a day, to the end of a day (open when there is none). */
export interface GivenGrant {
  role: Role;
  unitId: string;
  validFrom: Day;
  validTo?: Day | null;
}

/** How long a session lives at most, and how long without a request: a working day, and a long lunch. */
export const SESSION_LIFE_MS = 12 * 3_600_000;
export const SESSION_IDLE_MS = 2 * 3_600_000;

/** Why an administrator's step on an account is refused. */
export const ACCOUNT_NEEDS = [
  'username_taken',
  'own_account',
  'out_of_reach',
  'already_disabled',
  'not_disabled',
  'grant_ended',
  'grant_held',
] as const;
export type AccountNeed = (typeof ACCOUNT_NEEDS)[number];

/** What is recorded about accounts and sessions. */
export const ACCOUNT_ACTS = [
  'account.create',
  'account.disable',
  'account.enable',
  'account.reset_password',
  'account.grant',
  'account.revoke',
  'account.contact',
  'account.password',
  'account.lend',
  'account.end_lending',
  'session.start',
  'session.end',
] as const;
export type AccountAct = (typeof ACCOUNT_ACTS)[number];
