import { eq, inArray, type SQL, sql } from 'drizzle-orm';
import { STAGE_STATES, type Stage } from '#domain/reports/stages.ts';
import type { Viewer } from '#domain/viewer.ts';
import {
  assignment,
  courseClass,
  line,
  orgUnit,
  orgUnitType,
  person,
  plan,
  position,
  staffCategory,
} from '../../schema.ts';
import { read } from '../../store.ts';
import { learnerOf } from './learners.ts';
import { linesWithin, type ReportFilter } from './scope.ts';

/** Person-turns (lượt người) and distinct people (người): the second is never the sum of its parts. */
export interface Counted {
  turns: number;
  people: number;
}

/** What "in which" is told of: women, ethnic minorities, and who had not been sent earlier. */
export const MARKS = ['female', 'minority', 'first'] as const;
export type Mark = (typeof MARKS)[number];

export type MarkedCount = Counted & { marked: Record<Mark, Counted> };

/** Rows of a pivot: a text over the tables of {@link turnsOf}, that is never null. */
export const PIVOT_ROWS = {
  category: learnerOf(),
  position: sql<string>`coalesce(${assignment.positionCode}, '')`,
  unit: sql<string>`${line.unitId}`,
} as const;
export type PivotRows = keyof typeof PIVOT_ROWS;

/** The counts of a pivot: its cells by row and column, the sums of its rows and columns, and the whole. */
export interface Pivot {
  cells: Map<string, Map<string, MarkedCount>>;
  rows: Map<string, MarkedCount>;
  columns: Map<string, MarkedCount>;
  whole: MarkedCount;
}

export const NOBODY: Counted = { turns: 0, people: 0 };
export const NONE: MarkedCount = { ...NOBODY, marked: { female: NOBODY, minority: NOBODY, first: NOBODY } };

/**
 * Counts lines by row and column in one statement: each cell, each row, each column and the whole are counted by
 * themselves, since distinct people do not add up.
 *
 * @param columns which column a class belongs to, by the class's id; classes that are not named are not counted
 */
export async function pivot(
  viewer: Viewer,
  filter: ReportFilter,
  { stage, rows, columns }: { stage: Stage; rows: PivotRows; columns: ReadonlyMap<string, string> },
): Promise<Pivot> {
  const result: Pivot = { cells: new Map(), rows: new Map(), columns: new Map(), whole: NONE };
  if (columns.size === 0) return result;
  const counted = turnsOf(viewer, filter, { stage, rows, columns });
  const part = (row: string, column: string, by: string) =>
    sql`select ${sql.raw(row)} as row_key, ${sql.raw(column)} as col_key, ${COUNTS} from t ${sql.raw(by)}`;
  const all = sql.join(
    [
      part('row_key', 'col_key', 'group by row_key, col_key'),
      part('row_key', 'null', 'group by row_key'),
      part('null', 'col_key', 'group by col_key'),
      part('null', 'null', ''),
    ],
    sql` union all `,
  );
  const number = (name: string) => sql<number>`${sql.raw(name)}`.mapWith(Number);
  const found = await read()
    .select({
      row: sql<string | null>`row_key`,
      column: sql<string | null>`col_key`,
      turns: number('turns'),
      people: number('people'),
      // One level is what the builder nests.
      female: { turns: number('female_turns'), people: number('female_people') },
      minority: { turns: number('minority_turns'), people: number('minority_people') },
      first: { turns: number('first_turns'), people: number('first_people') },
    })
    .from(sql`(with earlier as (${BEFORE}), t as (${counted.getSQL()}) ${all}) as pivot`);
  for (const { row, column, turns, people, ...marks } of found) {
    const counts: MarkedCount = { turns, people, marked: marks };
    if (row === null && column === null) result.whole = counts;
    else if (row === null) result.columns.set(column!, counts);
    else if (column === null) result.rows.set(row, counts);
    else {
      const cells = result.cells.get(row) ?? new Map<string, MarkedCount>();
      result.cells.set(row, cells.set(column, counts));
    }
  }
  return result;
}

const marked = (mark: Mark) =>
  sql.raw(
    `coalesce(sum(is_${mark}), 0) as ${mark}_turns, count(distinct case when is_${mark} = 1 then person_id end) as ${mark}_people`,
  );
const COUNTS = sql`count(*) as turns, count(distinct person_id) as people, ${sql.join(MARKS.map(marked), sql`, `)}`;

/** What a line begins with, as text that sorts: a class without a day comes after all others. */
const beginning = (startsOn: SQL, id: SQL) => sql`coalesce(${startsOn}, '9999') || ' ' || ${id}`;

/** The first class of the register to which each person was sent. */
const BEFORE = sql`select l.person_id, min(${beginning(sql`c.starts_on`, sql`l.id`)}) as first_key
  from ${line} l join ${courseClass} c on c.id = l.class_id
  where l.state in (${sql.raw(STAGE_STATES.nominated.map((state) => `'${state}'`).join(', '))}) group by l.person_id`;

function turnsOf(
  viewer: Viewer,
  filter: ReportFilter,
  { stage, rows, columns }: { stage: Stage; rows: PivotRows; columns: ReadonlyMap<string, string> },
) {
  const keys = [...Map.groupBy(columns, ([, key]) => key)].map(([key, entries]) => {
    const ids = entries.map(([id]) => id);
    return sql`when ${inArray(courseClass.id, ids)} then ${key}`;
  });
  const flag = (condition: SQL) => sql`case when ${condition} then 1 else 0 end`;
  const own = beginning(sql`${courseClass.startsOn}`, sql`${line.id}`);
  return read()
    .select({
      row: sql`${PIVOT_ROWS[rows]}`.as('row_key'),
      column: sql`case ${sql.join(keys, sql` `)} end`.as('col_key'),
      personId: sql`${line.personId}`.as('person_id'),
      female: flag(sql`${person.gender} = 'F'`).as('is_female'),
      minority: flag(sql`${person.ethnicity} <> 'Kinh'`).as('is_minority'),
      first: flag(sql`earlier.first_key is null or ${own} <= earlier.first_key`).as('is_first'),
    })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .innerJoin(person, eq(person.id, line.personId))
    .innerJoin(assignment, eq(assignment.id, line.assignmentId))
    .innerJoin(staffCategory, eq(staffCategory.code, assignment.categoryCode))
    .leftJoin(position, eq(position.code, assignment.positionCode))
    .innerJoin(orgUnit, eq(orgUnit.id, line.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .leftJoin(sql`earlier`, sql`earlier.person_id = ${line.personId}`)
    .where(
      sql`${linesWithin(viewer, filter)} and ${inArray(line.state, [...STAGE_STATES[stage]])}
        and ${inArray(courseClass.id, [...columns.keys()])}`,
    );
}
