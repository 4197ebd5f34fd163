import { and, asc, eq, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import type { Permission } from '#domain/permissions.ts';
import type { Viewer } from '#domain/viewer.ts';
import { orgUnit, orgUnitAncestor, orgUnitType } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { within } from './scope.ts';

/** A unit as lists and choices show it. */
export interface UnitName {
  id: string;
  /** The statistics office's code, where it has one. */
  code: string | null;
  /** Type and name: "Phường Túc Duyên". */
  title: string;
  registers: boolean;
}

/** The unit exists on the day. */
export function unitValid(on: string): SQL {
  return and(lte(orgUnit.validFrom, on), or(isNull(orgUnit.validTo), gte(orgUnit.validTo, on)))!;
}

/** The units below these on a day, themselves included, in their official order. */
export function unitsBelow(db: Db, ids: readonly string[], on: string): Promise<UnitName[]> {
  const below = db
    .select({ id: orgUnitAncestor.descendantId })
    .from(orgUnitAncestor)
    .where(inArray(orgUnitAncestor.ancestorId, [...ids]));
  return named(db, and(inArray(orgUnit.id, below), unitValid(on)));
}

/** The units on a day that this permission of the viewer reaches, in their official order. */
export function unitsWithin(viewer: Viewer, permission: Permission, on: string): Promise<UnitName[]> {
  return named(read(), and(within(viewer, permission, orgUnit.id), unitValid(on)));
}

/** Every unit on a day. That a unit exists is no secret. */
function allUnits(db: Db, on: string): Promise<UnitName[]> {
  return named(db, unitValid(on));
}

/** Where somebody can be moved to. */
export function destinations(on: string): Promise<UnitName[]> {
  return allUnits(read(), on);
}

/** The unit that has the statistics office's code on a day: codes are used again for other units later. */
export async function unitByCode(db: Db, code: string, on: string): Promise<UnitName | undefined> {
  const [unit] = await named(db, and(eq(orgUnit.gsoCode, code), unitValid(on)));
  return unit;
}

/** The units with these ids, whether they still exist or not, by id: for naming them. */
export async function unitTitles(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return new Map();
  return new Map((await named(db, inArray(orgUnit.id, unique))).map((unit) => [unit.id, unit.title]));
}

async function named(db: Db, where: SQL | undefined): Promise<UnitName[]> {
  const rows = await db
    .select({
      id: orgUnit.id,
      code: orgUnit.gsoCode,
      type: orgUnitType.name,
      name: orgUnit.name,
      registers: orgUnit.registers,
    })
    .from(orgUnit)
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(where)
    .orderBy(asc(orgUnit.displayOrder), asc(orgUnit.name), asc(orgUnit.id));
  return rows.map(({ type, name, ...unit }) => ({ ...unit, title: unitTitle({ type, name }) }));
}
