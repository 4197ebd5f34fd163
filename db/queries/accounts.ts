import { and, asc, count, eq, gt, inArray, isNull, max, sql } from 'drizzle-orm';
import type { Permission } from '#domain/permissions.ts';
import type { Viewer } from '#domain/viewer.ts';
import { historyOf } from '../audit/history.ts';
import { account, roleGrant, session } from '../schema.ts';
import { read } from '../store.ts';
import { accountNames } from './account-names.ts';
import { grantsOf } from './own-account.ts';
import { within } from './scope.ts';

/** Accounts with a right, past or present, at a unit that the viewer administers, and those that never had one. */
export function isManaged(viewer: Viewer, permission: Permission = 'account.manage') {
  const granted = sql`select 1 from ${roleGrant} where ${roleGrant.accountId} = ${account.id}`;
  const reached = within(viewer, permission, roleGrant.unitId);
  return sql`(exists (${granted} and ${reached}) or not exists (${granted}))`;
}

const COLUMNS = {
  id: account.id,
  username: account.username,
  name: account.name,
  title: account.title,
  email: account.email,
  phone: account.phone,
  mustChangePassword: account.mustChangePassword,
  disabledAt: account.disabledAt,
};

/** Every account that the viewer administers, with its rights that have not ended and when it was last seen. */
export async function managedAccounts(viewer: Viewer, day: string) {
  const accounts = await read().select(COLUMNS).from(account).where(isManaged(viewer)).orderBy(asc(account.username));
  const grants = Map.groupBy(
    await grantsOf(
      accounts.map(({ id }) => id),
      day,
    ),
    ({ accountId }) => accountId,
  );
  const sights = await read()
    .select({ accountId: session.accountId, at: max(session.lastSeenAt) })
    .from(session)
    .groupBy(session.accountId);
  const seen = new Map(sights.map(({ accountId, at }) => [accountId, at]));
  return accounts.map((one) => ({ ...one, grants: grants.get(one.id) ?? [], lastSeenAt: seen.get(one.id) ?? null }));
}
export type ManagedAccount = Awaited<ReturnType<typeof managedAccounts>>[number];

/** One account that the viewer administers, with its rights, its live sessions' number and its history with the names in it. */
export async function managedAccountById(viewer: Viewer, id: string, { day, now }: { day: string; now: number }) {
  const [found] = await read()
    .select(COLUMNS)
    .from(account)
    .where(and(eq(account.id, id), isManaged(viewer)));
  if (!found) return null;
  const [live] = await read()
    .select({ n: count(), lastSeenAt: max(session.lastSeenAt) })
    .from(session)
    .where(and(eq(session.accountId, id), isNull(session.endedAt), gt(session.expiresAt, now)));
  const history = await historyOf(read(), 'account', id, 100);
  const names = await accountNames(
    read(),
    history.flatMap(({ actorId, onBehalfOfId }) => [actorId, onBehalfOfId]),
  );
  return { ...found, grants: await grantsOf([id], day), sessions: live?.n ?? 0, history, names };
}

/** Which of these sign-in names exist. */
export async function usernamesTaken(usernames: readonly string[]): Promise<Set<string>> {
  const rows = await read()
    .select({ username: account.username })
    .from(account)
    .where(inArray(account.username, [...usernames]));
  return new Set(rows.map(({ username }) => username));
}
