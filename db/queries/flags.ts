import { and, asc, eq, type SQL } from 'drizzle-orm';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import type { Viewer } from '#domain/viewer.ts';
import { line, orgUnit, orgUnitType, person, submissionFlag } from '../schema.ts';
import { read } from '../store.ts';
import { accountNames } from './account-names.ts';
import { within } from './scope.ts';

/** What units said of a submission's lines after it had gone up, those without an answer first. */
export const flagsOn = (viewer: Viewer, submissionId: string) =>
  flagsOf(viewer, eq(submissionFlag.submissionId, submissionId));

/** The same of one line. */
export const flagsOfLine = (viewer: Viewer, lineId: string) => flagsOf(viewer, eq(submissionFlag.lineId, lineId));

async function flagsOf(viewer: Viewer, where: SQL) {
  const db = read();
  const rows = await db
    .select({
      flag: submissionFlag,
      name: person.name,
      state: line.state,
      classId: line.classId,
      unitType: orgUnitType.name,
      unitName: orgUnit.name,
    })
    .from(submissionFlag)
    .innerJoin(line, eq(line.id, submissionFlag.lineId))
    .innerJoin(person, eq(person.id, line.personId))
    .innerJoin(orgUnit, eq(orgUnit.id, line.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(and(where, within(viewer, 'line.read', line.unitId)))
    .orderBy(asc(submissionFlag.at), asc(submissionFlag.id));
  const names = await accountNames(
    db,
    rows.flatMap(({ flag }) => [flag.byId, flag.closedById]),
  );
  return rows
    .map(({ flag, unitType, unitName, ...row }) => ({
      ...flag,
      ...row,
      unit: unitTitle({ type: unitType, name: unitName }),
      by: names.get(flag.byId ?? '') ?? null,
      closedBy: names.get(flag.closedById ?? '') ?? null,
    }))
    .toSorted((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null));
}
