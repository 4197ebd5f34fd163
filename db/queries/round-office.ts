import { and, asc, eq } from 'drizzle-orm';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, orgUnit, orgUnitAncestor, orgUnitType, plan, round, roundClass } from '../schema.ts';
import { read } from '../store.ts';
import { issuedWithin, one, within } from './scope.ts';

/**
 * A round as its office keeps it: classes with their closing moments, and the units that may be given more time;
 * undefined where the viewer's office does not keep it.
 */
export async function roundOf(viewer: Viewer, id: string) {
  const db = read();
  const [found] = await db
    .select({ round, plan: { id: plan.id, number: plan.number, title: plan.title, issuerId: plan.issuerId } })
    .from(round)
    .innerJoin(plan, eq(plan.id, round.planId))
    .where(one(round.id, id, issuedWithin(viewer, 'board.read', plan.issuerId)));
  if (!found) return undefined;
  const classes = await db
    .select({ id: courseClass.id, name: courseClass.name, ownClosesAt: roundClass.closesAt })
    .from(roundClass)
    .innerJoin(courseClass, eq(courseClass.id, roundClass.classId))
    .where(eq(roundClass.roundId, id))
    .orderBy(asc(courseClass.displayOrder));
  const units = await db
    .select({ id: orgUnit.id, type: orgUnitType.name, name: orgUnit.name })
    .from(orgUnitAncestor)
    .innerJoin(orgUnit, eq(orgUnit.id, orgUnitAncestor.descendantId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(
      and(
        eq(orgUnitAncestor.ancestorId, found.plan.issuerId),
        eq(orgUnit.registers, true),
        within(viewer, 'board.read', orgUnit.id),
      ),
    )
    .orderBy(asc(orgUnit.displayOrder), asc(orgUnit.name));
  return {
    ...found.round,
    plan: found.plan,
    classes: classes.map((row) => ({ ...row, closesAt: row.ownClosesAt ?? found.round.closesAt })),
    units: units.map(({ id: unitId, ...named }) => ({ id: unitId, title: unitTitle(named) })),
  };
}
export type OfficeRound = NonNullable<Awaited<ReturnType<typeof roundOf>>>;
