import { and, desc, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import type { Viewer } from '#domain/viewer.ts';
import { account, orgUnit, orgUnitType, roleGrant } from '../schema.ts';
import { read } from '../store.ts';
import { accountNames } from './account-names.ts';
import { unitTitles } from './units.ts';

/** What the viewer's own account says; `null` for the operator. */
export async function ownAccount(viewer: Viewer) {
  const [row] = await read()
    .select({
      username: account.username,
      name: account.name,
      title: account.title,
      email: account.email,
      phone: account.phone,
    })
    .from(account)
    .where(eq(account.id, viewer.accountId ?? ''));
  return row ?? null;
}

/** The viewer's own password hash, to check what is typed as the current password. */
export async function ownPasswordHash(viewer: Viewer) {
  const [row] = await read()
    .select({ username: account.username, passwordHash: account.passwordHash })
    .from(account)
    .where(eq(account.id, viewer.accountId ?? ''));
  return row ?? null;
}

/** The rights of accounts that have not ended on a day, with their units' names; also those that begin later. */
export async function grantsOf(accountIds: readonly string[], day: string) {
  if (accountIds.length === 0) return [];
  const rows = await read()
    .select({
      id: roleGrant.id,
      accountId: roleGrant.accountId,
      role: roleGrant.role,
      unitId: roleGrant.unitId,
      unit: orgUnit.name,
      type: orgUnitType.name,
      validFrom: roleGrant.validFrom,
      validTo: roleGrant.validTo,
    })
    .from(roleGrant)
    .innerJoin(orgUnit, eq(orgUnit.id, roleGrant.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(
      and(inArray(roleGrant.accountId, [...accountIds]), or(isNull(roleGrant.validTo), gte(roleGrant.validTo, day))),
    )
    .orderBy(desc(roleGrant.validFrom), roleGrant.id);
  return rows.map(({ unit, type, ...grant }) => ({ ...grant, unit: unitTitle({ type, name: unit }) }));
}
export type HeldGrant = Awaited<ReturnType<typeof grantsOf>>[number];

/** The viewer's rights in force, own and lent, with the units' and the lenders' names. */
export async function ownRights(viewer: Viewer) {
  const titles = await unitTitles(
    read(),
    viewer.grants.map(({ unitId }) => unitId),
  );
  const lenders = viewer.grants.flatMap(({ onBehalfOf }) => onBehalfOf ?? []);
  const names = await accountNames(read(), lenders);
  return viewer.grants.map(({ role, unitId, onBehalfOf }) => ({
    role,
    unit: titles.get(unitId) ?? '',
    lender: onBehalfOf ? (names.get(onBehalfOf) ?? null) : null,
  }));
}
