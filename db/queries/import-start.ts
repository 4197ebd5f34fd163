import { and, eq } from 'drizzle-orm';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { isEditable, isOpen, loadDossier } from '../commands/dossiers/facts.ts';
import { dossier, orgUnit, orgUnitType } from '../schema.ts';
import { read } from '../store.ts';
import { unitStaff } from './import-page.ts';
import { classesOfRound, targetOfRound } from './import-target.ts';
import { one, within } from './scope.ts';

/**
 * The dossier for which a workbook is to be given, with its unit's people and the classes that it may still register
 * for; undefined where the viewer reaches none.
 */
export async function importStart(viewer: Viewer, dossierId: string, now: number) {
  const db = read();
  const found = await loadDossier(db, viewer, now, dossierId);
  if (!found) return undefined;
  const { unit, unitType, round, plan, actors, closings } = found;
  const [issuer] = await db
    .select({ name: orgUnit.name, type: orgUnitType.name })
    .from(orgUnit)
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(eq(orgUnit.id, plan.issuerId));
  const classes = await classesOfRound(db, round.id);
  return {
    id: dossierId,
    state: found.dossier.state,
    unit: { id: unit.id, title: unitTitle({ type: unitType, name: unit.name }) },
    issuer: issuer ? unitTitle(issuer) : '',
    round,
    plan,
    /** Whether the list can be added to now, by this viewer. */
    isEditable:
      isEditable(found.dossier) &&
      actors.some((actor) => actor === 'unit_clerk' || actor === 'unit_head') &&
      now >= round.opensAt,
    staff: await unitStaff(db, unit.id, dayOf(now)),
    openClasses: classes.flatMap(({ id, code, name }) =>
      isOpen(closings, unit.id, id, now) ? [{ id, code, name, closesAt: closings(unit.id, id) }] : [],
    ),
  };
}

/** Unit and round of a dossier that the viewer reaches. */
export async function dossierPlace(viewer: Viewer, dossierId: string) {
  const db = read();
  const [found] = await db
    .select({ unitId: dossier.unitId, roundId: dossier.roundId })
    .from(dossier)
    .where(and(one(dossier.id, dossierId, within(viewer, 'dossier.read', dossier.unitId))));
  const target = found && (await targetOfRound(db, found.roundId));
  return found && target && { unitId: found.unitId, target };
}
