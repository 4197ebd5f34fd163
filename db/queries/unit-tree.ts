import { and, asc, count, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import type { Viewer } from '#domain/viewer.ts';
import { assignment, orgUnit, orgUnitSuccession, orgUnitType, person, position } from '../schema.ts';
import { read } from '../store.ts';
import { one, within } from './scope.ts';
import { unitTitles } from './units.ts';

/** The units that the viewer manages, ended ones too, each below its parent, with how deep it stands. One statement. */
export async function unitTree(viewer: Viewer) {
  const rows = await read()
    .select({ unit: orgUnit, type: orgUnitType.name })
    .from(orgUnit)
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(within(viewer, 'unit.manage', orgUnit.id))
    .orderBy(asc(orgUnit.displayOrder), asc(orgUnit.name), asc(orgUnit.id));
  const known = new Set(rows.map(({ unit }) => unit.id));
  const below = Map.groupBy(rows, ({ unit }) => (unit.parentId && known.has(unit.parentId) ? unit.parentId : null));
  const placed: { id: string; title: string; type: string; depth: number; unit: (typeof rows)[number]['unit'] }[] = [];
  const place = (parent: string | null, depth: number) => {
    for (const { unit, type } of below.get(parent) ?? []) {
      placed.push({ id: unit.id, title: unitTitle({ type, name: unit.name }), type, depth, unit });
      place(unit.id, depth + 1);
    }
  };
  place(null, 0);
  return placed;
}

/** One unit that the viewer manages, with who is in post there, and from whom and into whom it went. */
export async function managedUnit(viewer: Viewer, id: string, on: string) {
  const db = read();
  const [found] = await db
    .select({ unit: orgUnit, type: orgUnitType.name })
    .from(orgUnit)
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(one(orgUnit.id, id, within(viewer, 'unit.manage', orgUnit.id)));
  if (!found) return undefined;
  const inPost = or(isNull(assignment.validTo), sql`${assignment.validTo} >= ${on}`);
  const [people] = await db
    .select({ n: count() })
    .from(assignment)
    .where(and(eq(assignment.unitId, id), eq(assignment.isPrimary, true), inPost));
  const successions = await db
    .select()
    .from(orgUnitSuccession)
    .where(or(eq(orgUnitSuccession.fromId, id), eq(orgUnitSuccession.toId, id)))
    .orderBy(asc(orgUnitSuccession.day));
  const names = await unitTitles(
    db,
    [found.unit.parentId, found.unit.forwarderId, ...successions.flatMap((row) => [row.fromId, row.toId])].flatMap(
      (known) => known ?? [],
    ),
  );
  return {
    ...found.unit,
    title: unitTitle({ type: found.type, name: found.unit.name }),
    people: people?.n ?? 0,
    successions: successions.map((row) => ({
      ...row,
      from: names.get(row.fromId) ?? '',
      to: names.get(row.toId) ?? '',
    })),
  };
}
export type ManagedUnit = NonNullable<Awaited<ReturnType<typeof managedUnit>>>;

/** Everybody in post at a unit that the viewer manages, in the order of official lists, for being placed elsewhere. */
export function peopleToPlace(viewer: Viewer, id: string, on: string) {
  return read()
    .select({ personId: person.id, name: person.name, position: position.name })
    .from(assignment)
    .innerJoin(person, eq(person.id, assignment.personId))
    .leftJoin(position, eq(position.code, assignment.positionCode))
    .where(
      and(
        eq(assignment.unitId, id),
        within(viewer, 'unit.manage', assignment.unitId),
        or(isNull(assignment.validTo), sql`${assignment.validTo} >= ${on}`),
      ),
    )
    .orderBy(asc(position.protocolOrder), asc(person.sortKey), asc(person.id));
}

/** The types that a unit can have. */
export function unitTypes(codes?: readonly string[]) {
  return read()
    .select()
    .from(orgUnitType)
    .where(codes && inArray(orgUnitType.code, [...codes]))
    .orderBy(asc(orgUnitType.name));
}
