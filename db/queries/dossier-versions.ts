import type { Viewer } from '#domain/viewer.ts';
import type { DossierVersion } from '../commands/dossiers/version.ts';
import { dossier } from '../schema.ts';
import { read } from '../store.ts';
import { readVersion } from '../versions.ts';
import { one, within } from './scope.ts';

/**
 * What a unit sent, as it was kept: it never follows the live tables. Undefined where the viewer does not reach the
 * dossier, or nothing was sent under that number.
 */
export async function dossierVersion(viewer: Viewer, dossierId: string, number: number) {
  const db = read();
  const [seen] = await db
    .select({ id: dossier.id })
    .from(dossier)
    .where(one(dossier.id, dossierId, within(viewer, 'dossier.read', dossier.unitId)));
  return seen && readVersion<DossierVersion>(db, 'dossier', dossierId, number);
}
