import { and, asc, eq, gte, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import { mayStandInFor } from '#domain/delegation.ts';
import type { Day } from '#domain/time/day.ts';
import { account, roleGrant } from '../schema.ts';
import type { Db } from '../store.ts';

/** The rights that an account holds itself on a day; what it was lent is not among them. */
export async function ownRolesOn(db: Db, accountId: string, day: Day) {
  return db
    .select({ role: roleGrant.role, unitId: roleGrant.unitId })
    .from(roleGrant)
    .where(and(eq(roleGrant.accountId, accountId), inForce(day)));
}

/** Who may stand in for an account from a day on: colleagues with a right at one of its own units then, by name. */
export async function deputiesOf(db: Db, accountId: string, day: Day) {
  const own = await ownRolesOn(db, accountId, day);
  if (own.length === 0) return [];
  const rows = await db
    .select({ id: account.id, name: account.name, title: account.title, role: roleGrant.role })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(
      and(
        inArray(
          roleGrant.unitId,
          own.map(({ unitId }) => unitId),
        ),
        inForce(day),
        ne(account.id, accountId),
        isNull(account.disabledAt),
      ),
    )
    .orderBy(asc(account.name), asc(account.id));
  const roles = own.map(({ role }) => role);
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap(([first, ...rest]) =>
    first &&
    mayStandInFor(
      roles,
      [first, ...rest].map((row) => row.role),
    )
      ? [first]
      : [],
  );
}

const inForce = (day: Day) =>
  and(lte(roleGrant.validFrom, day), or(isNull(roleGrant.validTo), gte(roleGrant.validTo, day)));
