import { and, asc, eq, getTableColumns, inArray, isNull, type SQL } from 'drizzle-orm';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import type { Viewer } from '#domain/viewer.ts';
import {
  account,
  assignment,
  attachment,
  courseClass,
  decision,
  dossier,
  file,
  line,
  lineFinding,
  lineOverride,
  orgUnit,
  orgUnitType,
  person,
  plan,
  position,
  round,
  staffCategory,
} from '../schema.ts';
import type { Db } from '../store.ts';
import { accountNames } from './account-names.ts';
import { internalNote } from './internal-note.ts';

/** What is kept inside the office is not among the columns: it is selected apart, for whom it is meant. */
const { internalNote: _inside, ...COLUMNS } = getTableColumns(line);

/** A line as lists show it: the person, the class, where it stands, and what is in its way. */
export type LineRow = Awaited<ReturnType<typeof lineRows>>[number];
/** A condition that is not met or not known; `waived` says who let it pass, and why. */
export type LineFinding = LineRow['findings'][number];

/**
 * The lines that fulfil a condition, in four statements however many they are. The condition carries the viewer's
 * scope; the caller has put it there.
 */
export async function lineRows(db: Db, viewer: Viewer, where: SQL | undefined, ...orderBy: readonly SQL[]) {
  const rows = await db
    .select({
      line: COLUMNS,
      internalNote: internalNote(viewer, plan.issuerId),
      dossierState: dossier.state,
      roundId: round.id,
      unitType: orgUnitType.name,
      unitName: orgUnit.name,
      class: {
        id: courseClass.id,
        code: courseClass.code,
        name: courseClass.name,
        shortName: courseClass.shortName,
        intakeMode: courseClass.intakeMode,
        startsOn: courseClass.startsOn,
        endsOn: courseClass.endsOn,
        papers: courseClass.papers,
      },
      person: {
        id: person.id,
        name: person.name,
        gender: person.gender,
        birth: person.birth,
        ethnicity: person.ethnicity,
        position: position.name,
        title: assignment.title,
        staffKind: staffCategory.kind,
      },
      decision: { id: decision.id, number: decision.number, day: decision.day, state: decision.state },
      signerPersonId: account.personId,
    })
    .from(line)
    .innerJoin(dossier, eq(dossier.id, line.dossierId))
    .innerJoin(round, eq(round.id, dossier.roundId))
    .innerJoin(plan, eq(plan.id, round.planId))
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .innerJoin(assignment, eq(assignment.id, line.assignmentId))
    .innerJoin(staffCategory, eq(staffCategory.code, assignment.categoryCode))
    .innerJoin(person, eq(person.id, line.personId))
    .innerJoin(orgUnit, eq(orgUnit.id, line.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .leftJoin(position, eq(position.code, assignment.positionCode))
    .leftJoin(decision, eq(decision.id, line.decisionId))
    .leftJoin(account, eq(account.id, line.submittedById))
    .where(where)
    .orderBy(...orderBy);
  const ids = rows.map((row) => row.line.id);
  const findings = await findingsOf(db, ids);
  const papers = await papersOf(db, ids);
  return rows.map(({ line: l, unitType, unitName, person: who, signerPersonId, ...row }) => {
    const { title, ...rest } = who;
    const own = findings.get(l.id) ?? [];
    const attached = papers.get(l.id) ?? [];
    return {
      ...l,
      ...row,
      unit: { id: l.unitId, title: unitTitle({ type: unitType, name: unitName }) },
      person: { ...rest, position: title ?? who.position },
      findings: own,
      /** How many conditions are in the way: not what only informs, not what was waived. */
      open: own.filter((finding) => finding.isOpen).length,
      papers: attached,
      missingPapers: row.class.papers.filter((paper) => !attached.some((a) => a.paper === paper)),
      /** Whoever signed and sent the list stands on it himself. */
      isSigner: signerPersonId !== null && signerPersonId === who.id,
    };
  });
}

async function findingsOf(db: Db, lineIds: readonly string[]) {
  if (lineIds.length === 0) return new Map<string, never[]>();
  const rows = await db
    .select()
    .from(lineFinding)
    .where(inArray(lineFinding.lineId, [...lineIds]))
    .orderBy(asc(lineFinding.code), asc(lineFinding.ruleCode));
  const overrides = await db
    .select()
    .from(lineOverride)
    .where(inArray(lineOverride.lineId, [...lineIds]));
  const names = await accountNames(
    db,
    overrides.map((row) => row.byId),
  );
  const waivers = new Map(overrides.map((row) => [`${row.lineId} ${row.ruleCode}`, row]));
  const found = rows.map((row) => {
    const waiver = waivers.get(`${row.lineId} ${row.ruleCode}`);
    const waived = waiver && { reason: waiver.reason, at: waiver.at, by: names.get(waiver.byId ?? '') ?? null };
    return { ...row, waived: waived ?? null, isOpen: !waiver && row.severity !== 'inform' };
  });
  return Map.groupBy(found, (row) => row.lineId);
}

async function papersOf(db: Db, lineIds: readonly string[]) {
  if (lineIds.length === 0) return new Map<string, never[]>();
  const rows = await db
    .select({
      id: attachment.id,
      lineId: attachment.lineId,
      paper: attachment.paper,
      fileId: file.id,
      name: file.name,
      mediaType: file.mediaType,
      size: file.size,
    })
    .from(attachment)
    .innerJoin(file, eq(file.id, attachment.fileId))
    .where(and(inArray(attachment.lineId, [...lineIds]), isNull(attachment.removedAt)))
    .orderBy(asc(attachment.at), asc(attachment.id));
  return Map.groupBy(rows, (row) => row.lineId);
}
