import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import {
  courseClass,
  orgUnit,
  orgUnitAncestor,
  orgUnitType,
  plan,
  position,
  round,
  roundClass,
  staffCategory,
  unitPlace,
} from '../../schema.ts';
import { type Db, read } from '../../store.ts';
import { issuedWithin, one } from '../scope.ts';
import { PLAN_COLUMNS, paperGround } from './ground.ts';

/**
 * What the letter that opens a round is made of: the classes with their moments, who is asked, and what was allotted to
 * whom; units and heading as they were on the day of opening. Undefined where the viewer's office does not keep the round.
 */
export async function callForPaper(viewer: Viewer, id: string) {
  const db = read();
  const [seen] = await db
    .select({ round, plan: PLAN_COLUMNS, issuerName: orgUnit.name })
    .from(round)
    .innerJoin(plan, eq(plan.id, round.planId))
    .innerJoin(orgUnit, eq(orgUnit.id, plan.issuerId))
    .where(one(round.id, id, issuedWithin(viewer, 'board.read', plan.issuerId)));
  if (!seen) return undefined;
  const on = dayOf(seen.round.opensAt);
  const rows = await db
    .select({ class: courseClass, closesAt: roundClass.closesAt })
    .from(roundClass)
    .innerJoin(courseClass, eq(courseClass.id, roundClass.classId))
    .where(and(eq(roundClass.roundId, id), isNull(courseClass.cancelledAt)))
    .orderBy(asc(courseClass.displayOrder));
  const positions = await positionsOn(db, on);
  return {
    ...(await paperGround(db, { kind: 'call', plan: seen.plan, issuerName: seen.issuerName, on })),
    round: seen.round,
    classes: rows.map(({ class: klass, closesAt }) => ({
      ...klass,
      closesAt: closesAt ?? seen.round.closesAt,
      targets: targetNames(klass.targets, positions),
    })),
    units: await unitsAsked(db, seen.plan.issuerId, on),
    allotted: await allottedIn(
      db,
      rows.map((row) => row.class.id),
    ),
  };
}
export type CallForPaper = NonNullable<Awaited<ReturnType<typeof callForPaper>>>;

/** All posts of the catalogue on a day, with their category. */
async function positionsOn(db: Db, on: Day) {
  return db
    .select({ code: position.code, name: position.name, category: staffCategory.name })
    .from(position)
    .leftJoin(staffCategory, eq(staffCategory.code, position.categoryCode))
    .where(and(lte(position.validFrom, on), or(isNull(position.validTo), gte(position.validTo, on))))
    .orderBy(asc(position.protocolOrder), asc(position.code));
}

/** For whom a class is: a category of staff where it is for all of its posts, and the other posts by name. */
function targetNames(codes: readonly string[], positions: Awaited<ReturnType<typeof positionsOn>>): string[] {
  const groups = [...Map.groupBy(positions, ({ category }) => category)];
  const whole = groups.flatMap(([category, posts]) =>
    category && posts.length > 1 && posts.every(({ code }) => codes.includes(code)) ? [category] : [],
  );
  const single = positions.filter(({ code, category }) => codes.includes(code) && !whole.includes(category ?? ''));
  return [...whole, ...single.map(({ name }) => name)];
}

/** Who answers an issuer's rounds on a day, in the official order. */
async function unitsAsked(db: Db, issuerId: string, on: Day) {
  const rows = await db
    .select({
      id: orgUnit.id,
      name: orgUnit.name,
      type: orgUnitType.name,
      communeLevel: orgUnitType.communeLevel,
    })
    .from(orgUnitAncestor)
    .innerJoin(orgUnit, eq(orgUnit.id, orgUnitAncestor.descendantId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(
      and(
        eq(orgUnitAncestor.ancestorId, issuerId),
        eq(orgUnit.registers, true),
        lte(orgUnit.validFrom, on),
        or(isNull(orgUnit.validTo), gte(orgUnit.validTo, on)),
      ),
    )
    .orderBy(asc(orgUnit.displayOrder), asc(orgUnit.name));
  return rows.map((row) => ({ ...row, title: unitTitle(row) }));
}

/** Places of these classes by unit, in the official order; none where nobody's were allotted. */
async function allottedIn(db: Db, classIds: readonly string[]) {
  if (classIds.length === 0) return [];
  const rows = await db
    .select({
      classId: unitPlace.classId,
      unitId: unitPlace.unitId,
      places: unitPlace.places,
      type: orgUnitType.name,
      name: orgUnit.name,
    })
    .from(unitPlace)
    .innerJoin(orgUnit, eq(orgUnit.id, unitPlace.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(inArray(unitPlace.classId, [...classIds]))
    .orderBy(asc(orgUnit.displayOrder), asc(orgUnit.name));
  return rows.map(({ type, name, ...row }) => ({ ...row, unit: unitTitle({ type, name }) }));
}
