import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { POLITICAL_THEORY_LEVELS, QUALIFICATION_LEVELS, STAFF_KINDS, type StaffKind } from '#domain/codes.ts';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import type { LevelCounts, UnitCounts, Workforce } from '#domain/people/workforce.ts';
import { sharesOf } from '#domain/people/workforce.ts';
import type { Viewer } from '#domain/viewer.ts';
import { assignment, orgUnit, orgUnitType, person, staffCategory } from '../schema.ts';
import { read } from '../store.ts';
import { certificateRank, partyStatus, qualificationRank } from './people-levels.ts';
import { inPost, standing } from './people-standing.ts';
import { within } from './scope.ts';
import { unitValid } from './units.ts';

/**
 * The workforce table on a day, as far as the viewer's permission reaches: cadres and civil servants of the units of
 * the commune level, counted person by person from what is in force; everybody else is counted apart. Two statements,
 * however many people.
 */
export async function workforce(viewer: Viewer, on: string): Promise<Workforce> {
  const [units, apart] = [await countUnits(viewer, on), await countApart(viewer, on)];
  const counts = units.reduce(add, NOTHING);
  const byKind = Object.fromEntries(
    STAFF_KINDS.map((kind) => [kind, apart.reduce((n, row) => n + (row.kind === kind ? row.total : 0), 0)]),
  ) as Record<StaffKind, number>;
  return {
    on,
    ...counts,
    publicEmployees: byKind.public_employee,
    shares: sharesOf(counts),
    byUnit: units,
    apart: {
      total: apart.reduce((n, row) => n + row.total, 0),
      byKind,
      byUnit: [...Map.groupBy(apart, (row) => row.unitId).values()].map((rows) => ({
        unitId: rows[0]!.unitId,
        unit: rows[0]!.unit,
        total: rows.reduce((n, row) => n + row.total, 0),
      })),
    },
  };
}

/** Who is counted, with what decides the columns, one row for each person. */
function staff(viewer: Viewer, on: string, who: SQL | undefined) {
  return read()
    .select({
      unitId: assignment.unitId,
      kind: sql<StaffKind>`${staffCategory.kind}`.as('kind'),
      gender: sql<string | null>`${person.gender}`.as('gender'),
      party: partyStatus(on).as('party'),
      qualification: qualificationRank(on).as('qualification'),
      llct: certificateRank('llct', on).as('llct'),
    })
    .from(person)
    .innerJoin(assignment, eq(assignment.personId, person.id))
    .innerJoin(staffCategory, eq(staffCategory.code, assignment.categoryCode))
    .innerJoin(orgUnit, eq(orgUnit.id, assignment.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(and(standing(on), inPost(on), within(viewer, 'workforce.read', assignment.unitId), who))
    .as('staff');
}

const OF_THE_TABLE = and(eq(orgUnitType.communeLevel, true), inArray(staffCategory.kind, ['cadre', 'civil_servant']));

async function countUnits(viewer: Viewer, on: string): Promise<UnitCounts[]> {
  const one = staff(viewer, on, OF_THE_TABLE);
  const counted = (condition: SQL) => sql<number>`count(case when ${condition} then 1 end)`.mapWith(Number);
  const levels = (column: SQL, scale: readonly string[]) => ({
    ...Object.fromEntries(scale.map((level, rank) => [level, counted(sql`${column} = ${sql.raw(String(rank))}`)])),
    // A unit without people is one row without a person, of whom nothing can be unknown.
    UNKNOWN: counted(sql`${one.unitId} is not null and ${column} is null`),
  });
  const rows = await read()
    .select({
      unitId: orgUnit.id,
      code: orgUnit.gsoCode,
      type: orgUnitType.name,
      name: orgUnit.name,
      registers: orgUnit.registers,
      total: sql<number>`count(${one.unitId})`.mapWith(Number),
      cadres: counted(sql`${one.kind} = 'cadre'`),
      civilServants: counted(sql`${one.kind} = 'civil_servant'`),
      female: counted(sql`${one.gender} = 'F'`),
      partyMembers: counted(sql`${one.party} in ('PROBATIONARY', 'OFFICIAL')`),
      qualification: levels(sql`${one.qualification}`, QUALIFICATION_LEVELS),
      politicalTheory: levels(sql`${one.llct}`, POLITICAL_THEORY_LEVELS),
    })
    .from(orgUnit)
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .leftJoin(one, eq(one.unitId, orgUnit.id))
    .where(and(eq(orgUnitType.communeLevel, true), unitValid(on), within(viewer, 'workforce.read', orgUnit.id)))
    .groupBy(orgUnit.id, orgUnit.gsoCode, orgUnitType.name, orgUnit.name, orgUnit.registers, orgUnit.displayOrder)
    .orderBy(asc(orgUnit.displayOrder), asc(orgUnit.name));
  // Whoever only issues the plan and employs nobody of the table is no unit of it.
  const units = rows.filter(({ registers, total }) => registers || total > 0);
  return units.map(
    ({ type, name, registers: _, ...row }) => ({ ...row, unit: unitTitle({ type, name }) }) as UnitCounts,
  );
}

async function countApart(viewer: Viewer, on: string) {
  const one = staff(viewer, on, sql`not (${OF_THE_TABLE})`);
  const rows = await read()
    .select({
      unitId: orgUnit.id,
      type: orgUnitType.name,
      name: orgUnit.name,
      kind: one.kind,
      total: sql<number>`count(*)`.mapWith(Number),
    })
    .from(one)
    .innerJoin(orgUnit, eq(orgUnit.id, one.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .groupBy(orgUnit.id, orgUnitType.name, orgUnit.name, orgUnit.displayOrder, one.kind)
    .orderBy(asc(orgUnit.displayOrder), asc(orgUnit.name));
  return rows.map(({ type, name, ...row }) => ({ ...row, unit: unitTitle({ type, name }) }));
}

type Counts = Omit<UnitCounts, 'unitId' | 'code' | 'unit'>;

const none = <Level extends string>(scale: readonly Level[]) =>
  Object.fromEntries([...scale, 'UNKNOWN'].map((level) => [level, 0])) as LevelCounts<Level>;

const NOTHING: Counts = {
  total: 0,
  cadres: 0,
  civilServants: 0,
  female: 0,
  partyMembers: 0,
  qualification: none(QUALIFICATION_LEVELS),
  politicalTheory: none(POLITICAL_THEORY_LEVELS),
};

function add(sum: Counts, unit: Counts): Counts {
  return {
    total: sum.total + unit.total,
    cadres: sum.cadres + unit.cadres,
    civilServants: sum.civilServants + unit.civilServants,
    female: sum.female + unit.female,
    partyMembers: sum.partyMembers + unit.partyMembers,
    qualification: addLevels(sum.qualification, unit.qualification),
    politicalTheory: addLevels(sum.politicalTheory, unit.politicalTheory),
  };
}

function addLevels<Levels extends Record<string, number>>(a: Levels, b: Levels): Levels {
  return Object.fromEntries(Object.entries(a).map(([level, n]) => [level, n + (b[level] ?? 0)])) as Levels;
}
