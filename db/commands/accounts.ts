import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import type { GivenGrant } from '#domain/account.ts';
import { identitiesOf } from '#domain/viewer.ts';
import { record } from '../audit/record.ts';
import { command } from '../command.ts';
import { type Ctx, Refusal } from '../context.ts';
import { newId } from '../id.ts';
import { firstPassword, hashPassword } from '../password.ts';
import { isManaged } from '../queries/accounts.ts';
import { within } from '../queries/scope.ts';
import { account, orgUnit, roleGrant } from '../schema.ts';
import type { Tx } from '../store.ts';

/** An account to be made. */
export interface NewAccount {
  /** Folded: domain/account.ts, `usernameSchema`. */
  username: string;
  name: string;
  title?: string | null;
  email?: string | null;
  phone?: string | null;
  personId?: string | null;
  locale?: 'vi' | 'en';
  /** Made up where neither it nor `passwordHash` is given. */
  password?: string;
  /** Instead of a password, for many accounts that share one. */
  passwordHash?: string;
  /** Whether the password only opens the page that changes it; true unless told. */
  mustChange?: boolean;
  grants: readonly GivenGrant[];
}

export interface CreatedAccount {
  accountId: string;
  username: string;
  /** The first password where one was made up; it is kept nowhere. */
  firstPassword: string | null;
}

/**
 * Makes an account with its rights.
 *
 * @throws Refusal `username_taken`, or `out_of_reach` where a right lies outside what the viewer administers
 */
export async function createAccount(ctx: Ctx, given: NewAccount): Promise<CreatedAccount> {
  const [created] = await createAccounts(ctx, [given]);
  return created as CreatedAccount;
}

/** Makes many at once: all, or none. The passwords are hashed before the transaction begins. */
export async function createAccounts(ctx: Ctx, given: readonly NewAccount[]): Promise<CreatedAccount[]> {
  const passwords = given.map((one) => (one.password || one.passwordHash ? null : firstPassword()));
  const hashes = await Promise.all(
    given.map((one, i) => one.passwordHash ?? hashPassword(one.password ?? passwords[i] ?? '')),
  );
  const made = await command(ctx, async (tx) => {
    const taken = await tx
      .select({ username: account.username })
      .from(account)
      .where(
        inArray(
          account.username,
          given.map(({ username }) => username),
        ),
      );
    if (taken.length > 0 || new Set(given.map(({ username }) => username)).size < given.length)
      throw new Refusal('username_taken');
    const ids: string[] = [];
    for (const [i, one] of given.entries()) ids.push(await insertAccount(tx, ctx, one, hashes[i] ?? ''));
    return ids.map((accountId, i) => ({ accountId, username: given[i]?.username ?? '' }));
  });
  return made.map((one, i) => ({ ...one, firstPassword: passwords[i] ?? null }));
}

async function insertAccount(tx: Tx, ctx: Ctx, given: NewAccount, passwordHash: string): Promise<string> {
  const id = newId();
  const { username, name, title = null, email = null, phone = null, personId = null, locale = 'vi' } = given;
  const mustChangePassword = given.mustChange ?? true;
  await tx.insert(account).values({
    ...{ id, username, name, title, email, phone, personId, locale, passwordHash, mustChangePassword },
    ...{ createdAt: ctx.now, version: 1 },
  });
  await record(tx, ctx, {
    action: 'account.create',
    subject: { kind: 'account', id },
    about: given.grants.map(({ unitId }) => ({ kind: 'org_unit', id: unitId })),
    payload: { username, name, title, grants: given.grants.map((grant) => ({ ...grant })) },
  });
  for (const grant of given.grants) await insertGrant(tx, ctx, id, grant);
  return id;
}

/** Gives a right within what the viewer administers. @throws Refusal `out_of_reach`, or `grant_held` at the same time */
export async function insertGrant(tx: Tx, ctx: Ctx, accountId: string, grant: GivenGrant): Promise<string> {
  const [unit] = await tx
    .select({ id: orgUnit.id })
    .from(orgUnit)
    .where(and(eq(orgUnit.id, grant.unitId), within(ctx.viewer, 'account.manage', orgUnit.id)));
  if (!unit) throw new Refusal('out_of_reach');
  const open = or(isNull(roleGrant.validTo), gte(roleGrant.validTo, grant.validFrom));
  const [held] = await tx
    .select({ id: roleGrant.id })
    .from(roleGrant)
    .where(
      and(eq(roleGrant.accountId, accountId), eq(roleGrant.role, grant.role), eq(roleGrant.unitId, unit.id), open),
    );
  if (held) throw new Refusal('grant_held');
  const id = newId();
  await tx.insert(roleGrant).values({ id, accountId, ...grant, validTo: grant.validTo ?? null });
  return id;
}

/**
 * The account that an administrator is about to change, at the version that he saw.
 *
 * @throws Refusal `out_of_reach` where it does not exist for him, `own_account` where it is his own or his lender's
 */
export async function managedAccount(tx: Tx, ctx: Ctx, accountId: string) {
  const [found] = await tx
    .select({ id: account.id, username: account.username, disabledAt: account.disabledAt })
    .from(account)
    .where(and(eq(account.id, accountId), isManaged(ctx.viewer)));
  if (!found) throw new Refusal('out_of_reach');
  if (identitiesOf(ctx.viewer).includes(found.id)) throw new Refusal('own_account');
  return found;
}
