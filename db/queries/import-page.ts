import { and, asc, desc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Gender } from '#domain/codes.ts';
import type { ImportOutcome, ImportState, ImportSummary } from '#domain/list-import.ts';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { judgeKept } from '../commands/imports/judge-kept.ts';
import { findImport, isAbove, mayConfirm } from '../commands/imports/waiting.ts';
import { assignment, dossier, file, listImport, orgUnit, orgUnitType, person, position } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { accountNames } from './account-names.ts';
import type { JudgedList } from './import-judge.ts';
import { asUnitSees, summaryOf } from './import-seen.ts';
import { classesOfRound } from './import-target.ts';
import { within } from './scope.ts';

/** Somebody of the unit, to be chosen as the one whom a row means. */
export interface UnitPerson {
  personId: string;
  name: string;
  gender: Gender | null;
  birth: string | null;
  citizenId: string | null;
  position: string;
}

export type ImportDetail = NonNullable<Awaited<ReturnType<typeof importDetail>>>;

/**
 * An import with its lines as they are judged now, and what is to be chosen from; undefined where there is none for
 * this viewer. What a unit may not know of others is not in it.
 */
export async function importDetail(viewer: Viewer, id: string, now: number) {
  const db = read();
  const found = await findImport(db, viewer, id);
  if (!found) return undefined;
  const { row, target, unit } = found;
  const { preview } = row;
  const judged = row.state === 'checked' ? await judgedNow(db, viewer, found, now) : undefined;
  const names = await accountNames(db, [row.byId, row.confirmedById]);
  const [type] = await db.select().from(orgUnitType).where(eq(orgUnitType.code, unit.typeCode));
  const [opened] = await db
    .select({ id: dossier.id, state: dossier.state })
    .from(dossier)
    .where(and(eq(dossier.unitId, unit.id), eq(dossier.roundId, row.roundId)));
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    batchId: row.batchId,
    at: row.at,
    by: names.get(row.byId ?? '') ?? null,
    confirmedAt: row.confirmedAt,
    confirmedBy: names.get(row.confirmedById ?? '') ?? null,
    file: found.file,
    unit: { id: unit.id, title: unitTitle({ type: type?.name ?? '', name: unit.name }) },
    plan: target.plan,
    round: target.round,
    dossier: opened ?? null,
    mayConfirm: mayConfirm(viewer, found),
    preview,
    lines: judged?.lines ?? [],
    people: judged?.people ?? new Map(),
    summary: judged ? summaryOf(judged.lines) : preview.summary,
    staff: judged ? await unitStaff(db, unit.id, dayOf(now)) : [],
    classes: await classesOfRound(db, row.roundId),
  };
}

/** The bytes of an import's file, where the viewer sees the import. */
export async function importFile(viewer: Viewer, id: string) {
  const db = read();
  const found = await findImport(db, viewer, id);
  if (!found) return undefined;
  const [kept] = await db
    .select({ name: file.name, content: file.content })
    .from(file)
    .where(eq(file.id, found.file.id));
  return kept;
}

async function judgedNow(
  db: Db,
  viewer: Viewer,
  { row, target }: NonNullable<Awaited<ReturnType<typeof findImport>>>,
  now: number,
): Promise<JudgedList> {
  const { list, mends } = row.preview;
  const late = row.batchId !== null;
  const judged = await judgeKept(db, now, { target, unitId: row.unitId, list, mends, late });
  return isAbove(viewer, target) ? judged : asUnitSees(judged, row.unitId);
}

/** Everybody in post at a unit on a day, in the order of official lists. */
export async function unitStaff(db: Db, unitId: string, on: Day): Promise<UnitPerson[]> {
  const rows = await db
    .select({
      personId: person.id,
      name: person.name,
      gender: person.gender,
      birth: person.birth,
      citizenId: person.citizenId,
      position: position.name,
      title: assignment.title,
    })
    .from(assignment)
    .innerJoin(person, eq(person.id, assignment.personId))
    .leftJoin(position, eq(position.code, assignment.positionCode))
    .where(
      and(
        eq(assignment.unitId, unitId),
        lte(assignment.validFrom, on),
        or(isNull(assignment.validTo), gte(assignment.validTo, on)),
      ),
    )
    .orderBy(desc(assignment.isPrimary), asc(position.protocolOrder), asc(person.sortKey), asc(person.id));
  const first = rows.filter((row, i) => rows.findIndex((other) => other.personId === row.personId) === i);
  return first.map(({ title, position: post, ...who }) => ({ ...who, position: title ?? post ?? '' }));
}

/** An import as a list shows it. */
export interface ImportRow {
  id: string;
  state: ImportState;
  fileName: string;
  unitId: string;
  unit: string;
  at: number;
  by: string | null;
  onBehalf: boolean;
  summary: ImportSummary;
  noNeed: boolean;
  refused: string[];
  outcome: ImportOutcome | null;
  version: number;
}

/** The imports of a dossier's unit and round that the viewer may see, the newest first. */
export async function importsOf(
  viewer: Viewer,
  { unitId, roundId }: { unitId: string; roundId: string },
): Promise<ImportRow[]> {
  const rows = await importRows(
    read(),
    and(
      eq(listImport.unitId, unitId),
      eq(listImport.roundId, roundId),
      within(viewer, 'dossier.read', listImport.unitId),
      or(isNull(listImport.batchId), eq(listImport.state, 'confirmed')),
      inArray(listImport.state, ['checked', 'confirmed']),
    ),
  );
  return rows.reverse();
}

/** Imports in the official order of their units, then as they came. */
export async function importRows(db: Db, where: ReturnType<typeof and>): Promise<ImportRow[]> {
  const rows = await db
    .select({
      row: listImport,
      fileName: file.name,
      type: orgUnitType.name,
      name: orgUnit.name,
    })
    .from(listImport)
    .innerJoin(file, eq(file.id, listImport.fileId))
    .innerJoin(orgUnit, eq(orgUnit.id, listImport.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(where)
    .orderBy(asc(orgUnit.displayOrder), asc(listImport.at), asc(listImport.id));
  const names = await accountNames(
    db,
    rows.map(({ row }) => row.byId),
  );
  return rows.map(({ row, fileName, type, name }) => ({
    id: row.id,
    state: row.state,
    fileName,
    unitId: row.unitId,
    unit: unitTitle({ type, name }),
    at: row.at,
    by: names.get(row.byId ?? '') ?? null,
    onBehalf: row.batchId !== null || row.preview.outcome?.sent === true,
    summary: row.preview.summary,
    noNeed: row.preview.list.noNeed,
    refused: row.preview.refused,
    outcome: row.preview.outcome,
    version: row.version,
  }));
}
