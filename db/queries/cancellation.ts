import { eq } from 'drizzle-orm';
import type { Viewer } from '#domain/viewer.ts';
import { concernedBy, obstaclesIn } from '../commands/plans/cancel.ts';
import { courseClass, plan } from '../schema.ts';
import { read } from '../store.ts';
import { issuedWithin, one } from './scope.ts';
import { unitsNamed } from './unit-names.ts';

/** Whom it would concern if a class were called off, unit by unit, and what stands in the way of it. */
export async function cancellationOf(viewer: Viewer, classId: string) {
  const db = read();
  const [row] = await db
    .select({ class: courseClass, planState: plan.state })
    .from(courseClass)
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(one(courseClass.id, classId, issuedWithin(viewer, 'plan.write', plan.issuerId)));
  if (!row || row.class.cancelledAt !== null) return undefined;
  if (row.planState !== 'issued' && row.planState !== 'in_progress') return undefined;
  const concerned = await concernedBy(db, classId);
  const byUnit = Map.groupBy(concerned, (each) => each.unitId);
  const units = await unitsNamed([...byUnit.keys()]);
  return {
    ...row.class,
    obstacles: obstaclesIn(concerned),
    lines: concerned.length,
    units: units.map((unit) => ({ ...unit, lines: byUnit.get(unit.id)?.length ?? 0 })),
  };
}
