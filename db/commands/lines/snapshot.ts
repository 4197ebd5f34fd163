import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { personFacts } from '../../queries/person-facts.ts';
import {
  assignment,
  attachment,
  courseClass,
  file,
  line,
  lineFinding,
  lineOverride,
  orgUnit,
  orgUnitType,
  person,
  position,
} from '../../schema.ts';
import type { Db } from '../../store.ts';

/**
 * What stands in a version: each line with its person, unit and class as they are at this moment, so that a paper made
 * from it prints the same for ever. In the order of official lists: class, unit, position, name.
 */
export async function snapshotLines(db: Db, lineIds: readonly string[]) {
  if (lineIds.length === 0) return [];
  const ids = [...lineIds];
  const rows = await db
    .select({
      line,
      personId: person.id,
      classCode: courseClass.code,
      name: person.name,
      gender: person.gender,
      birth: person.birth,
      ethnicity: person.ethnicity,
      citizenId: person.citizenId,
      positionName: position.name,
      title: assignment.title,
      categoryCode: assignment.categoryCode,
      rankCode: assignment.rankCode,
      unitType: orgUnitType.name,
      unitName: orgUnit.name,
      unitCode: orgUnit.gsoCode,
    })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .innerJoin(assignment, eq(assignment.id, line.assignmentId))
    .innerJoin(person, eq(person.id, line.personId))
    .innerJoin(orgUnit, eq(orgUnit.id, line.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .leftJoin(position, eq(position.code, assignment.positionCode))
    .where(inArray(line.id, ids))
    .orderBy(
      asc(courseClass.displayOrder),
      asc(orgUnit.displayOrder),
      asc(position.protocolOrder),
      asc(person.sortKey),
      asc(line.id),
    );
  const levels = await levelsOf(
    db,
    rows.map((row) => row.personId),
  );
  const findings = await db
    .select()
    .from(lineFinding)
    .where(inArray(lineFinding.lineId, ids))
    .orderBy(asc(lineFinding.code), asc(lineFinding.ruleCode));
  const overrides = await db
    .select()
    .from(lineOverride)
    .where(inArray(lineOverride.lineId, ids))
    .orderBy(asc(lineOverride.ruleCode));
  const papers = await db
    .select({ lineId: attachment.lineId, paper: attachment.paper, name: file.name, sha256: file.sha256 })
    .from(attachment)
    .innerJoin(file, eq(file.id, attachment.fileId))
    .where(and(inArray(attachment.lineId, ids), isNull(attachment.removedAt)))
    .orderBy(asc(attachment.at), asc(attachment.id));

  return rows.map(({ line: l, classCode, unitType, unitName, unitCode, positionName, title, ...who }) => ({
    id: l.id,
    class: classCode,
    state: l.state,
    preference: l.preference,
    person: { ...who, position: title ?? positionName, ...levels.get(who.personId) },
    unit: { code: unitCode, name: `${unitType} ${unitName}` },
    exceptionReason: l.exceptionReason,
    note: l.note,
    question: l.question,
    partyReference: l.partyReference,
    replaces: l.replacesLineId,
    late: l.late,
    findings: findings
      .filter((f) => f.lineId === l.id)
      .map(({ code, ruleCode, ruleVersion, ruleEffectiveFrom, outcome, severity, missing, detail, citation }) => ({
        code,
        rule: ruleCode,
        ruleVersion,
        effectiveFrom: ruleEffectiveFrom,
        outcome,
        severity,
        missing,
        detail,
        citation,
      })),
    overrides: overrides
      .filter((o) => o.lineId === l.id)
      .map(({ code, ruleCode, reason, byId, at }) => ({ code, rule: ruleCode, reason, byId, at })),
    papers: papers.filter((p) => p.lineId === l.id).map(({ paper, name, sha256 }) => ({ paper, name, sha256 })),
  }));
}

/** Levels count from their day on: on the last of all days every one counts. */
const ALL_THAT_IS_KNOWN = '9999-12-31';

/** What these people have reached at this moment, as official lists print it. */
async function levelsOf(db: Db, personIds: readonly string[]) {
  const facts = await personFacts(db, personIds, ALL_THAT_IS_KNOWN);
  return new Map(
    [...facts].map(([id, { qualification, politicalTheory, stateManagement, party, recruitedOn }]) => [
      id,
      { qualification, politicalTheory, stateManagement, party: party?.status ?? null, recruitedOn },
    ]),
  );
}

export type LineSnapshot = Awaited<ReturnType<typeof snapshotLines>>[number];

/** The classes' facts as a version keeps them, in the plan's order. */
export async function snapshotClasses(db: Db, classIds: readonly string[]) {
  if (classIds.length === 0) return [];
  const rows = await db
    .select()
    .from(courseClass)
    .where(inArray(courseClass.id, [...classIds]))
    .orderBy(asc(courseClass.displayOrder));
  return rows.map(({ version: _, planId: __, displayOrder: ___, ...facts }) => facts);
}
export type ClassSnapshot = Awaited<ReturnType<typeof snapshotClasses>>[number];
