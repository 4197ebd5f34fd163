import { asc, eq, inArray } from 'drizzle-orm';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import { orgUnit, orgUnitType } from '../schema.ts';
import { read } from '../store.ts';

/** Units by id with their titles, in official order. A unit's name is no secret: the caller has the ids already. */
export async function unitsNamed(ids: readonly string[]): Promise<{ id: string; title: string }[]> {
  if (ids.length === 0) return [];
  const rows = await read()
    .select({ id: orgUnit.id, type: orgUnitType.name, name: orgUnit.name })
    .from(orgUnit)
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(inArray(orgUnit.id, [...ids]))
    .orderBy(asc(orgUnit.displayOrder), asc(orgUnit.name));
  return rows.map(({ id, ...named }) => ({ id, title: unitTitle(named) }));
}
