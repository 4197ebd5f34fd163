import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { GRADES, type Grade } from '#domain/codes.ts';
import { STAGE_STATES } from '#domain/reports/stages.ts';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, line, plan, result } from '../../schema.ts';
import { read } from '../../store.ts';
import { reportUnits } from './rows.ts';
import { linesWithin, type ReportFilter } from './scope.ts';

/** How it ended for those who were sent; what has no result yet is told apart. They add up to `turns`. */
export interface Outcomes {
  turns: number;
  people: number;
  completed: number;
  failed: number;
  droppedOut: number;
  open: number;
  /** Grades of those who completed; they and `ungraded` add up to `completed`. */
  grades: Record<Grade, number>;
  ungraded: number;
}

export interface OutcomeRow extends Outcomes {
  id: string;
  title: string;
}

/** Results by class or by unit, in the plan's or the units' order; those of whom nobody was sent are left out. */
export async function outcomes(
  viewer: Viewer,
  filter: ReportFilter,
  by: 'class' | 'unit',
): Promise<{ rows: OutcomeRow[]; whole: Outcomes }> {
  const db = read();
  const turns = db
    .select({
      key: sql`${by === 'unit' ? line.unitId : line.classId}`.as('row_key'),
      personId: sql`${line.personId}`.as('person_id'),
      state: sql`${line.state}`.as('state'),
      grade: sql`${result.grade}`.as('grade'),
    })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .leftJoin(result, eq(result.lineId, line.id))
    .where(and(linesWithin(viewer, filter), inArray(line.state, [...STAGE_STATES.nominated])));
  const counts = sql.raw(
    ['count(*) as turns', 'count(distinct person_id) as people', ...STATES.map(inState), ...GRADES.map(graded)].join(),
  );
  const all = sql`select row_key, ${counts} from t group by row_key union all select '', ${counts} from t`;
  const number = (name: string) => sql<number>`${sql.raw(name)}`.mapWith(Number);
  const found = await db
    .select({
      key: sql<string>`row_key`,
      turns: number('turns'),
      people: number('people'),
      completed: number('n_completed'),
      failed: number('n_failed'),
      droppedOut: number('n_dropped_out'),
      grades: Object.fromEntries(GRADES.map((grade) => [grade, number(`"g_${grade}"`)])) as Record<
        Grade,
        ReturnType<typeof number>
      >,
    })
    .from(sql`(with t as (${turns.getSQL()}) ${all}) as outcomes`);
  const counted = new Map(found.map(({ key, ...row }) => [key, told(row)]));
  const rows = (await titles[by](viewer, filter)).flatMap((row) => {
    const counts = counted.get(row.id);
    return counts ? [{ ...row, ...counts }] : [];
  });
  return { rows, whole: counted.get('') ?? told(NOTHING) };
}

const STATES = ['completed', 'failed', 'dropped_out'] as const;
const inState = (state: (typeof STATES)[number]) => `count(case when state = '${state}' then 1 end) as n_${state}`;
const graded = (grade: Grade) =>
  `count(case when state = 'completed' and grade = '${grade}' then 1 end) as "g_${grade}"`;

type Found = Omit<Outcomes, 'open' | 'ungraded'>;

const NOTHING: Found = {
  turns: 0,
  people: 0,
  completed: 0,
  failed: 0,
  droppedOut: 0,
  grades: Object.fromEntries(GRADES.map((grade) => [grade, 0])) as Record<Grade, number>,
};

function told(row: Found): Outcomes {
  const known = GRADES.reduce((all, grade) => all + row.grades[grade], 0);
  return {
    ...row,
    open: row.turns - row.completed - row.failed - row.droppedOut,
    ungraded: row.completed - known,
  };
}

const titles = {
  unit: async (viewer: Viewer) => (await reportUnits(viewer)).map(({ id, title }) => ({ id, title })),
  /** Classes of the lines that the viewer reaches, whoever issued their plan. */
  async class(viewer: Viewer, filter: ReportFilter) {
    const db = read();
    return db
      .selectDistinct({
        id: courseClass.id,
        title: courseClass.name,
        issuedOn: plan.issuedOn,
        order: courseClass.displayOrder,
      })
      .from(line)
      .innerJoin(courseClass, eq(courseClass.id, line.classId))
      .innerJoin(plan, eq(plan.id, courseClass.planId))
      .where(linesWithin(viewer, filter))
      .orderBy(asc(plan.issuedOn), asc(courseClass.displayOrder), asc(courseClass.id))
      .then((rows) => rows.map(({ id, title }) => ({ id, title })));
  },
};
