import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import {
  POLITICAL_THEORY_LEVELS,
  type PoliticalTheoryLevel,
  QUALIFICATION_LEVELS,
  type QualificationLevel,
  STATE_MANAGEMENT_LEVELS,
  type StateManagementLevel,
} from '#domain/codes.ts';
import type { LevelCounts } from '#domain/people/workforce.ts';
import type { Viewer } from '#domain/viewer.ts';
import { assignment, orgUnit, orgUnitType, person, staffCategory } from '../../schema.ts';
import { read } from '../../store.ts';
import { certificateRank, partyStatus, qualificationRank } from '../people-levels.ts';
import { inPost, standing } from '../people-standing.ts';
import { within } from '../scope.ts';

/** Whom the table is of: cadres and civil servants of the commune level, as official tables count, or everybody in post. */
export const QUALITY_OF = ['commune', 'everybody'] as const;
export type QualityOf = (typeof QUALITY_OF)[number];

/** A workforce on a day: people, and how many have each level as their highest. */
export interface Quality {
  on: string;
  total: number;
  female: number;
  minority: number;
  partyMembers: number;
  qualification: LevelCounts<QualificationLevel>;
  politicalTheory: LevelCounts<PoliticalTheoryLevel>;
  stateManagement: LevelCounts<StateManagementLevel>;
}

/** Who was in post on the day, and what each had by then, as the register knows it today. One statement. */
export async function quality(
  viewer: Viewer,
  { of, unitId }: { of: QualityOf; unitId?: string },
  on: string,
): Promise<Quality> {
  const one = read()
    .select({
      gender: sql<string | null>`${person.gender}`.as('gender'),
      ethnicity: sql<string | null>`${person.ethnicity}`.as('ethnicity'),
      party: partyStatus(on).as('party'),
      qualification: qualificationRank(on).as('qualification'),
      llct: certificateRank('llct', on).as('llct'),
      qlnn: certificateRank('qlnn', on).as('qlnn'),
    })
    .from(person)
    .innerJoin(assignment, eq(assignment.personId, person.id))
    .innerJoin(staffCategory, eq(staffCategory.code, assignment.categoryCode))
    .innerJoin(orgUnit, eq(orgUnit.id, assignment.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(
      and(
        standing(on),
        inPost(on),
        within(viewer, 'report.read', assignment.unitId),
        unitId ? eq(assignment.unitId, unitId) : undefined,
        of === 'commune' ? eq(orgUnitType.communeLevel, true) : undefined,
        of === 'commune' ? inArray(staffCategory.kind, ['cadre', 'civil_servant']) : undefined,
      ),
    );
  const counted = (condition: SQL) => sql<number>`count(case when ${condition} then 1 end)`.mapWith(Number);
  const levels = <Level extends string>(column: SQL, scale: readonly Level[]) =>
    ({
      ...Object.fromEntries(scale.map((level, rank) => [level, counted(sql`${column} = ${sql.raw(String(rank))}`)])),
      UNKNOWN: counted(sql`${column} is null`),
    }) as Record<Level | 'UNKNOWN', ReturnType<typeof counted>>;
  const [row] = await read()
    .select({
      total: sql<number>`count(*)`.mapWith(Number),
      female: counted(sql`gender = 'F'`),
      minority: counted(sql`ethnicity <> 'Kinh'`),
      partyMembers: counted(sql`party in ('PROBATIONARY', 'OFFICIAL')`),
      qualification: levels(sql`qualification`, QUALIFICATION_LEVELS),
      politicalTheory: levels(sql`llct`, POLITICAL_THEORY_LEVELS),
      stateManagement: levels(sql`qlnn`, STATE_MANAGEMENT_LEVELS),
    })
    // Once for each person, and not once more for each level that is counted.
    .from(sql`(with staff as materialized (${one.getSQL()}) select * from staff) as staff`);
  return { on, ...row! };
}
