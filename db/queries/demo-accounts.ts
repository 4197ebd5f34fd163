import { and, asc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm';
import { account, dossier, orgUnit, orgUnitType, roleGrant } from '../schema.ts';
import { read } from '../store.ts';

/**
 * Every account with its rights in force, for the demo's log-in page, which knows no viewer. In the demo only. Of a
 * role that every unit has, whoever has a list to make or to sign stands first.
 */
export async function accountsToTry(day: string) {
  const hasWork = sql`case ${roleGrant.role}
    when 'unit_clerk' then ${dossier.state} is null or ${dossier.state} in ('draft', 'returned')
    when 'unit_head' then ${dossier.state} = 'awaiting_signature'
    else true end`;
  const rows = await read()
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
    .leftJoin(dossier, eq(dossier.unitId, orgUnit.id))
    .where(
      and(
        isNull(account.disabledAt),
        eq(account.mustChangePassword, false),
        lte(roleGrant.validFrom, day),
        or(isNull(roleGrant.validTo), gte(roleGrant.validTo, day)),
      ),
    )
    .orderBy(sql`case when ${hasWork} then 0 else 1 end`, asc(orgUnit.displayOrder), asc(account.username));
  // A unit with dossiers of several rounds is listed once.
  return [...new Map(rows.map((row) => [`${row.username} ${row.role} ${row.unit}`, row])).values()];
}
