import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, dossier, plan, round, roundClass } from '../schema.ts';
import { read } from '../store.ts';
import { planWithin } from './plan-scope.ts';
import { one, within } from './scope.ts';

export type DossierClass = Awaited<ReturnType<typeof classesOfDossier>>[number];

/** The classes of the dossier's round in the plan's order; none where the viewer does not reach the dossier. */
export async function classesOfDossier(viewer: Viewer, dossierId: string) {
  const rows = await read()
    .select({ class: courseClass })
    .from(dossier)
    .innerJoin(roundClass, eq(roundClass.roundId, dossier.roundId))
    .innerJoin(courseClass, eq(courseClass.id, roundClass.classId))
    .where(one(dossier.id, dossierId, within(viewer, 'dossier.read', dossier.unitId)))
    .orderBy(asc(courseClass.displayOrder), asc(courseClass.id));
  return rows.map((row) => row.class);
}

/** The classes of several rounds by name, the newest round first; only of rounds whose plan the viewer reaches. */
export async function classesOfRounds(viewer: Viewer, roundIds: readonly string[]) {
  if (roundIds.length === 0) return [];
  const db = read();
  return db
    .select({ id: courseClass.id, name: courseClass.name, roundId: round.id, roundName: round.name })
    .from(roundClass)
    .innerJoin(round, eq(round.id, roundClass.roundId))
    .innerJoin(plan, eq(plan.id, round.planId))
    .innerJoin(courseClass, eq(courseClass.id, roundClass.classId))
    .where(and(inArray(round.id, [...roundIds]), planWithin(db, viewer, 'plan.read')))
    .orderBy(desc(round.opensAt), asc(courseClass.displayOrder), asc(courseClass.id));
}
