import { eq } from 'drizzle-orm';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import type { Viewer } from '#domain/viewer.ts';
import { orgUnit, orgUnitAncestor, orgUnitType } from '../schema.ts';
import { read } from '../store.ts';

/** Where the viewer works, as the rail names it: the unit of the first right, and the body whose register this is. */
export async function placeOf(viewer: Viewer): Promise<{ unitName: string; ownerName: string } | null> {
  const first = viewer.grants.find((grant) => !grant.onBehalfOf) ?? viewer.grants[0];
  if (!first) return null;
  const line = await read()
    .select({ id: orgUnit.id, name: orgUnit.name, type: orgUnitType.name, parentId: orgUnit.parentId })
    .from(orgUnitAncestor)
    .innerJoin(orgUnit, eq(orgUnit.id, orgUnitAncestor.ancestorId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(eq(orgUnitAncestor.descendantId, first.unitId));
  const named = (unit?: (typeof line)[number]) => (unit ? unitTitle(unit) : '');
  return {
    unitName: named(line.find((unit) => unit.id === first.unitId)),
    ownerName: named(line.find((unit) => unit.parentId === null)),
  };
}
