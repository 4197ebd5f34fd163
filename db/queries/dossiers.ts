import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import { type DossierState, dossierMachine } from '#domain/dossier/machine.ts';
import { LIVE_LINE_STATES, type LineState } from '#domain/line/machine.ts';
import { offers } from '#domain/machine.ts';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import type { Viewer } from '#domain/viewer.ts';
import { isEditable, loadDossier } from '../commands/dossiers/facts.ts';
import { dossier, extension, file, line, orgUnit, orgUnitType, plan, round, roundClass, version } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { accountNames } from './account-names.ts';
import { isQuestioned } from './lines.ts';
import { oneIf } from './open-findings.ts';
import { within } from './scope.ts';

/** What has to be done before a list can be handed over or sent, in the order of a task list. */
const TASKS = ['has_drafts', 'exceptions_explained', 'papers_attached', 'within_deadline', 'letter_recorded'] as const;

export type DossierDetail = NonNullable<Awaited<ReturnType<typeof dossierOf>>>;

/**
 * A dossier's head: where it stands, who did what, its buttons, what is still to be done and why, and until when each
 * class can be registered for; undefined where the viewer reaches none. The lines are `linesOfDossier`.
 */
export async function dossierOf(viewer: Viewer, id: string, now: number) {
  const db = read();
  const found = await loadDossier(db, viewer, now, id);
  if (!found) return undefined;
  const { dossier: d, unit, unitType, round: r, plan: p, holds, actors, blockers } = found;
  const names = await accountNames(db, [
    d.preparedById,
    d.handedOverById,
    d.supplementHandedOverById,
    d.sentById,
    d.forwardedById,
    d.receivedById,
  ]);
  const nameOf = (accountId: string | null) => names.get(accountId ?? '') ?? null;
  const lineNeeds: Partial<Record<string, readonly string[]>> = blockers;
  return {
    ...d,
    unit: { ...unit, title: unitTitle({ type: unitType, name: unit.name }) },
    round: r,
    plan: p,
    preparedBy: nameOf(d.preparedById),
    handedOverBy: nameOf(d.handedOverById ?? d.supplementHandedOverById),
    sentBy: nameOf(d.sentById),
    forwardedBy: nameOf(d.forwardedById),
    receivedBy: nameOf(d.receivedById),
    letterScan: await scanOf(db, d.letterFileId),
    counts: await countsOf(db, id),
    actors,
    offers: offers(dossierMachine, { state: d.state, holds, actors }),
    isEditable: isEditable(d) && actors.some((actor) => EDITORS.includes(actor)),
    tasks: TASKS.map((need) => ({ need, met: holds[need], lineIds: [...(lineNeeds[need] ?? [])] })),
    noNeedClassIds: found.noNeedClassIds,
    closings: await closingsOfClasses(db, found, now),
    extensions: await db
      .select()
      .from(extension)
      .where(and(eq(extension.roundId, r.id), eq(extension.unitId, unit.id)))
      .orderBy(desc(extension.askedAt), desc(extension.answeredAt)),
    versions: await versionsOf(db, id),
  };
}

const EDITORS: readonly string[] = ['unit_clerk', 'unit_head', 'consolidator', 'operator'];

/** Lines by state, and of those that stand: how many people and how many questions. */
async function countsOf(db: Db, dossierId: string) {
  const rows = await db
    .select({ state: line.state, personId: line.personId, questioned: oneIf(isQuestioned()) })
    .from(line)
    .where(eq(line.dossierId, dossierId));
  const live = rows.filter((row) => (LIVE_LINE_STATES as readonly LineState[]).includes(row.state));
  const byState: Partial<Record<LineState, number>> = {};
  for (const { state } of rows) byState[state] = (byState[state] ?? 0) + 1;
  return {
    lines: live.length,
    people: new Set(live.map((row) => row.personId)).size,
    drafts: byState.draft ?? 0,
    sent: live.length - (byState.draft ?? 0),
    questioned: live.filter((row) => row.questioned > 0).length,
    needsFix: byState.needs_fix ?? 0,
    byState,
  };
}

async function closingsOfClasses(db: Db, found: NonNullable<Awaited<ReturnType<typeof loadDossier>>>, now: number) {
  const rows = await db
    .select({ classId: roundClass.classId })
    .from(roundClass)
    .where(eq(roundClass.roundId, found.round.id));
  return rows.map(({ classId }) => {
    const closesAt = found.closings(found.unit.id, classId);
    return { classId, closesAt, isOpen: closesAt === null || now < closesAt };
  });
}

async function scanOf(db: Db, fileId: string | null) {
  if (!fileId) return null;
  const [scan] = await db
    .select({ id: file.id, name: file.name, size: file.size })
    .from(file)
    .where(eq(file.id, fileId));
  return scan ?? null;
}

async function versionsOf(db: Db, dossierId: string) {
  const rows = await db
    .select({ number: version.number, at: version.at, byId: version.byId, sha256: version.sha256 })
    .from(version)
    .where(and(eq(version.kind, 'dossier'), eq(version.subjectId, dossierId)))
    .orderBy(desc(version.number));
  const names = await accountNames(
    db,
    rows.map((row) => row.byId),
  );
  return rows.map(({ byId, ...row }) => ({ ...row, by: names.get(byId ?? '') ?? null }));
}

/** The dossiers that the viewer reaches, in the units' official order: for lists and for the command line. */
export async function dossiersFor(
  viewer: Viewer,
  filters: { roundId?: string; states?: readonly DossierState[] } = {},
) {
  const { roundId, states } = filters;
  const rows = await read()
    .select({
      id: dossier.id,
      state: dossier.state,
      unitId: orgUnit.id,
      unitCode: orgUnit.gsoCode,
      unitType: orgUnitType.name,
      unitName: orgUnit.name,
      roundId: round.id,
      roundName: round.name,
      planNumber: plan.number,
      sentAt: dossier.sentAt,
      onBehalf: dossier.onBehalf,
      late: dossier.late,
      forwardedAt: dossier.forwardedAt,
      lines: count(line.id),
      version: dossier.version,
    })
    .from(dossier)
    .innerJoin(orgUnit, eq(orgUnit.id, dossier.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .innerJoin(round, eq(round.id, dossier.roundId))
    .innerJoin(plan, eq(plan.id, round.planId))
    .leftJoin(line, and(eq(line.dossierId, dossier.id), inArray(line.state, [...LIVE_LINE_STATES])))
    .where(
      and(
        within(viewer, 'dossier.read', dossier.unitId),
        roundId ? eq(dossier.roundId, roundId) : undefined,
        states ? inArray(dossier.state, [...states]) : undefined,
      ),
    )
    .groupBy(dossier.id, orgUnit.id, orgUnitType.code, round.id, plan.id)
    .orderBy(desc(round.opensAt), asc(orgUnit.displayOrder), asc(orgUnit.name));
  return rows.map(({ unitType, unitName, ...row }) => ({
    ...row,
    unitTitle: unitTitle({ type: unitType, name: unitName }),
  }));
}

/** The unit's dossiers that the viewer can put people into now, the newest round first. */
export async function dossiersToFill(viewer: Viewer, unitId: string) {
  const rows = await read()
    .select({ dossier, roundName: round.name })
    .from(dossier)
    .innerJoin(round, eq(round.id, dossier.roundId))
    .where(and(eq(dossier.unitId, unitId), within(viewer, 'dossier.move', dossier.unitId)))
    .orderBy(desc(round.opensAt));
  return rows.filter((row) => isEditable(row.dossier)).map((row) => ({ id: row.dossier.id, roundName: row.roundName }));
}
