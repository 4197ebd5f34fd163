import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import { account, orgUnit, orgUnitType, roleGrant } from '../schema.ts';
import { read } from '../store.ts';

/** Every account with its rights in force, for the demo's log-in page, which knows no viewer. In the demo only. */
export async function accountsToTry(day: string) {
  return read()
    .select({
      username: account.username,
      name: account.name,
      role: roleGrant.role,
      unit: orgUnit.name,
      type: orgUnitType.name,
    })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .innerJoin(orgUnit, eq(orgUnit.id, roleGrant.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(
      and(
        isNull(account.disabledAt),
        eq(account.mustChangePassword, false),
        lte(roleGrant.validFrom, day),
        or(isNull(roleGrant.validTo), gte(roleGrant.validTo, day)),
      ),
    )
    .orderBy(asc(orgUnit.displayOrder), asc(account.username));
}
