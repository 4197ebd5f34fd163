import { asc, eq } from 'drizzle-orm';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, dossier, roundClass } from '../schema.ts';
import { read } from '../store.ts';
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
