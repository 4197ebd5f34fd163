import { and, desc, eq, gt, gte, isNull, lte, or } from 'drizzle-orm';
import type { Grant, Lender, Viewer } from '#domain/viewer.ts';
import { account, delegation, roleGrant, session } from '../schema.ts';
import { read } from '../store.ts';

/** A session with its account, alive or not: what the edge needs to know before there is a viewer. */
export async function sessionWithAccount(sessionId: string) {
  const [row] = await read()
    .select({
      sessionId: session.id,
      lastSeenAt: session.lastSeenAt,
      expiresAt: session.expiresAt,
      endedAt: session.endedAt,
      accountId: account.id,
      username: account.username,
      name: account.name,
      locale: account.locale,
      mustChangePassword: account.mustChangePassword,
      disabledAt: account.disabledAt,
    })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .where(eq(session.id, sessionId));
  return row ?? null;
}

/** The rights that an account may use on a day: its own, and those of each who lends it his. */
export interface Rights {
  own: Grant[];
  lent: { lender: Lender; grants: Grant[] }[];
}

/**
 * The rights of an account on a day: its own, and those that somebody lends it by a delegation in force. What was lent
 * cannot be lent on, and a disabled account lends nothing.
 */
export async function rightsOn(accountId: string, day: string): Promise<Rights> {
  const lending = and(
    eq(delegation.fromAccountId, roleGrant.accountId),
    eq(delegation.toAccountId, accountId),
    isNull(delegation.endedAt),
    lte(delegation.validFrom, day),
    gte(delegation.validTo, day),
  );
  const rows = await read()
    .select({
      role: roleGrant.role,
      unitId: roleGrant.unitId,
      owner: roleGrant.accountId,
      name: account.name,
      until: delegation.validTo,
    })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .leftJoin(delegation, lending)
    .where(
      and(
        lte(roleGrant.validFrom, day),
        or(isNull(roleGrant.validTo), gte(roleGrant.validTo, day)),
        isNull(account.disabledAt),
        or(eq(roleGrant.accountId, accountId), eq(delegation.toAccountId, accountId)),
      ),
    )
    .orderBy(roleGrant.id);
  const own = rows.filter((row) => row.owner === accountId).map(({ role, unitId }) => ({ role, unitId }));
  const others = Map.groupBy(
    rows.filter((row) => row.owner !== accountId),
    (row) => row.owner,
  );
  const lent = [...others].map(([owner, grants]) => ({
    lender: { accountId: owner, name: grants[0]?.name ?? '', until: grants[0]?.until ?? day },
    grants: grants.map(({ role, unitId }) => ({ role, unitId, onBehalfOf: owner })),
  }));
  return { own, lent };
}

/** The viewer's own sessions that still live, the newest first. */
export async function ownSessions(viewer: Viewer, now: number) {
  return read()
    .select({
      id: session.id,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      expiresAt: session.expiresAt,
      userAgent: session.userAgent,
    })
    .from(session)
    .where(and(eq(session.accountId, viewer.accountId ?? ''), isNull(session.endedAt), gt(session.expiresAt, now)))
    .orderBy(desc(session.createdAt), desc(session.id));
}

/** The account behind a folded sign-in name, with what its password is judged by. */
export async function accountForSignIn(username: string) {
  const [row] = await read()
    .select({
      id: account.id,
      name: account.name,
      locale: account.locale,
      passwordHash: account.passwordHash,
      disabledAt: account.disabledAt,
    })
    .from(account)
    .where(eq(account.username, username));
  return row ?? null;
}
