import { and, asc, count, countDistinct, eq, gte, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { LIVE_LINE_STATES, type LineState } from '#domain/line/machine.ts';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import { ACCEPTED_LINE_STATES, ASKING_LINE_STATES } from '#domain/places/use.ts';
import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { assignment, courseClass, line, orgUnit, orgUnitAncestor, orgUnitType, plan, unitPlace } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { issuedWithin, one, within } from './scope.ts';

/** A unit in a class: what it was allotted, what it asks for, what it takes, and how many people it has. */
export interface PlacesRow {
  id: string;
  title: string;
  /** Null while nobody's places of the class are allotted. */
  places: number | null;
  /** Lines that were sent and stand, reserves too: the need. */
  need: number;
  /** Lines that ask for a place or take one, drafts left out. */
  asking: number;
  /** Lines that were accepted or go up. */
  accepted: number;
  /** People in post today. */
  people: number;
}

export type ClassPlaces = NonNullable<Awaited<ReturnType<typeof placesOfClass>>>;

/** A class's places over all units that register for its plan; undefined where the viewer does not reach the class. */
export async function placesOfClass(viewer: Viewer, classId: string, now: number) {
  const db = read();
  const [found] = await db
    .select({ class: courseClass, plan })
    .from(courseClass)
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(one(courseClass.id, classId, issuedWithin(viewer, 'board.read', plan.issuerId)));
  if (!found) return undefined;
  const units = await registeringUnits(db, found.plan.issuerId, now);
  const ids = units.map(({ id }) => id);
  const allotted = await db.select().from(unitPlace).where(eq(unitPlace.classId, classId));
  const places = new Map(allotted.map((row) => [row.unitId, row.places]));
  const lines = Map.groupBy(await linesByUnit(db, classId), ({ unitId }) => unitId);
  const people = await inPost(db, ids, now);
  const sum = (unitId: string, states: readonly LineState[]) =>
    (lines.get(unitId) ?? []).reduce((all, { state, n }) => all + (states.includes(state) ? n : 0), 0);
  const rows = units.map(({ id, title }): PlacesRow => {
    return {
      id,
      title,
      places: allotted.length > 0 ? (places.get(id) ?? 0) : null,
      need: sum(id, LIVE_LINE_STATES),
      asking: sum(id, ASKING_LINE_STATES),
      accepted: sum(id, ACCEPTED_LINE_STATES),
      people: people.get(id) ?? 0,
    };
  });
  const total = allotted.reduce((all, row) => all + row.places, 0);
  return { ...found.class, planState: found.plan.state, rows, isAllotted: allotted.length > 0, total };
}

/** The units that answer an issuer's rounds today, in their official order. */
export async function registeringUnits(db: Db, issuerId: string, now: number) {
  const rows = await db
    .select({ id: orgUnit.id, name: orgUnit.name, type: orgUnitType.name })
    .from(orgUnitAncestor)
    .innerJoin(orgUnit, eq(orgUnit.id, orgUnitAncestor.descendantId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(
      and(
        eq(orgUnitAncestor.ancestorId, issuerId),
        eq(orgUnit.registers, true),
        or(isNull(orgUnit.validTo), gte(orgUnit.validTo, dayOf(now))),
      ),
    )
    .orderBy(asc(orgUnit.displayOrder), asc(orgUnit.name));
  return rows.map(({ id, ...named }) => ({ id, title: unitTitle(named) }));
}

/** A dossier's unit in one of its classes: its places, and how many of its lines ask for one, drafts too. */
export interface OwnPlaces {
  classId: string;
  places: number;
  asking: number;
}

/** The places of a dossier's unit in the classes of which places were allotted; none where the viewer does not reach it. */
export async function ownPlaces(viewer: Viewer, unitId: string, classIds: readonly string[]): Promise<OwnPlaces[]> {
  if (classIds.length === 0) return [];
  const db = read();
  const reached = within(viewer, 'dossier.read', orgUnit.id);
  const [unit] = await db
    .select({ id: orgUnit.id })
    .from(orgUnit)
    .where(one(orgUnit.id, unitId, reached));
  if (!unit) return [];
  const classes = inArray(unitPlace.classId, [...classIds]);
  const allotted = await db.selectDistinct({ classId: unitPlace.classId }).from(unitPlace).where(classes);
  if (allotted.length === 0) return [];
  const own = await db
    .select({ classId: unitPlace.classId, places: unitPlace.places })
    .from(unitPlace)
    .where(and(classes, eq(unitPlace.unitId, unitId)));
  const asking = await db
    .select({ classId: line.classId, n: count() })
    .from(line)
    .where(
      and(eq(line.unitId, unitId), inArray(line.classId, [...classIds]), inArray(line.state, [...ASKING_LINE_STATES])),
    )
    .groupBy(line.classId);
  const places = new Map(own.map((row) => [row.classId, row.places]));
  const lines = new Map(asking.map((row) => [row.classId, row.n]));
  return allotted.map(({ classId }) => ({
    classId,
    places: places.get(classId) ?? 0,
    asking: lines.get(classId) ?? 0,
  }));
}

function linesByUnit(db: Db, classId: string) {
  return db
    .select({ unitId: line.unitId, state: line.state, n: count() })
    .from(line)
    .where(and(eq(line.classId, classId), ne(line.state, 'draft'), inArray(line.state, [...LIVE_LINE_STATES])))
    .groupBy(line.unitId, line.state);
}

async function inPost(db: Db, unitIds: readonly string[], now: number): Promise<Map<string, number>> {
  if (unitIds.length === 0) return new Map();
  const today = dayOf(now);
  const rows = await db
    .select({ unitId: assignment.unitId, n: countDistinct(assignment.personId) })
    .from(assignment)
    .where(
      and(
        inArray(assignment.unitId, [...unitIds]),
        sql`${assignment.validFrom} <= ${today} and (${assignment.validTo} is null or ${assignment.validTo} >= ${today})`,
      ),
    )
    .groupBy(assignment.unitId);
  return new Map(rows.map(({ unitId, n }) => [unitId, n]));
}
