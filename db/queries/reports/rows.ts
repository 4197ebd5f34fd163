import { asc, eq } from 'drizzle-orm';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import type { Viewer } from '#domain/viewer.ts';
import { orgUnit, orgUnitType } from '../../schema.ts';
import { read } from '../../store.ts';
import { within } from '../scope.ts';

/**
 * The units that the viewer's reports reach, in their official order, those that are no more too: their lines still
 * count, and a sum over units must be the whole.
 */
export async function reportUnits(viewer: Viewer) {
  const rows = await read()
    .select({
      id: orgUnit.id,
      type: orgUnitType.name,
      name: orgUnit.name,
      registers: orgUnit.registers,
      validTo: orgUnit.validTo,
    })
    .from(orgUnit)
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(within(viewer, 'report.read', orgUnit.id))
    .orderBy(asc(orgUnit.displayOrder), asc(orgUnit.name), asc(orgUnit.id));
  return rows.map(({ type, name, ...row }) => ({ ...row, title: unitTitle({ type, name }) }));
}
