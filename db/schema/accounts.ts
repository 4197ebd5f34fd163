import { ROLES } from '#domain/roles.ts';
import type { Kit } from '../kit.ts';
import type { Organisation } from './organisation.ts';

/** Who may sign in, with which rights from when to when, and where they are signed in now. */
export function defineAccounts(k: Kit, { orgUnit }: Organisation) {
  const account = k.table(
    'account',
    {
      id: k.id(),
      username: k.text('username').notNull(),
      name: k.text('name').notNull(),
      /** What stands under the name in the rail and on papers ("Chủ tịch UBND phường Túc Duyên"). */
      title: k.text('title'),
      email: k.text('email'),
      phone: k.text('phone'),
      /** The person in the register who this account is, so that nobody decides on his own line. */
      personId: k.text('person_id'),
      passwordHash: k.text('password_hash').notNull(),
      mustChangePassword: k.bool('must_change_password').notNull(),
      locale: k.oneOf('locale', ['vi', 'en']).notNull(),
      disabledAt: k.instant('disabled_at'),
      createdAt: k.instant('created_at').notNull(),
      version: k.integer('version').notNull(),
    },
    (t) => [k.uniqueIndex('account_username').on(t.username)],
  );

  /** A right: a role at a unit from a day to a day. */
  const roleGrant = k.table(
    'role_grant',
    {
      id: k.id(),
      accountId: k
        .text('account_id')
        .notNull()
        .references(() => account.id),
      role: k.oneOf('role', ROLES).notNull(),
      unitId: k
        .text('unit_id')
        .notNull()
        .references(() => orgUnit.id),
      validFrom: k.day('valid_from').notNull(),
      validTo: k.day('valid_to'),
    },
    (t) => [k.index('role_grant_account').on(t.accountId), k.index('role_grant_unit').on(t.unitId)],
  );

  /** One account acts for another between two days, within the other's own rights. */
  const delegation = k.table(
    'delegation',
    {
      id: k.id(),
      fromAccountId: k
        .text('from_account_id')
        .notNull()
        .references(() => account.id),
      toAccountId: k
        .text('to_account_id')
        .notNull()
        .references(() => account.id),
      validFrom: k.day('valid_from').notNull(),
      validTo: k.day('valid_to').notNull(),
      endedAt: k.instant('ended_at'),
    },
    (t) => [k.index('delegation_to').on(t.toAccountId)],
  );

  const session = k.table(
    'session',
    {
      id: k.id(),
      accountId: k
        .text('account_id')
        .notNull()
        .references(() => account.id),
      createdAt: k.instant('created_at').notNull(),
      lastSeenAt: k.instant('last_seen_at').notNull(),
      expiresAt: k.instant('expires_at').notNull(),
      endedAt: k.instant('ended_at'),
      userAgent: k.text('user_agent'),
    },
    (t) => [k.index('session_account').on(t.accountId)],
  );

  return { account, roleGrant, delegation, session };
}
export type Accounts = ReturnType<typeof defineAccounts>;
