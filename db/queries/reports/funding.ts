import { and, eq, inArray, sql } from 'drizzle-orm';
import { fundingOrder } from '#domain/reports/funding.ts';
import { STAGE_STATES, type Stage } from '#domain/reports/stages.ts';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, line, plan } from '../../schema.ts';
import { read } from '../../store.ts';
import { type Counted, NOBODY } from './counted.ts';
import { linesWithin, type ReportFilter } from './scope.ts';

export interface FundingCount extends Counted {
  classes: number;
  /** In đồng: turns by what each class costs per person, as its plan states it. */
  amount: number;
  /** Turns of classes whose cost nobody has stated: they are in no amount. */
  unpriced: number;
}

export interface FundingRow extends FundingCount {
  /** As the classes name it; null where a class names none. */
  source: string | null;
}

/** Who pays: people, turns and money by the classes' sources in the order of the form. One statement. */
export async function funding(
  viewer: Viewer,
  filter: ReportFilter,
  stage: Stage,
): Promise<{ rows: FundingRow[]; whole: FundingCount }> {
  const db = read();
  const turns = db
    .select({
      source: sql`coalesce(nullif(trim(${courseClass.funding}), ''), '')`.as('source'),
      personId: sql`${line.personId}`.as('person_id'),
      classId: sql`${line.classId}`.as('class_id'),
      cost: sql`${courseClass.costPerPerson}`.as('cost'),
    })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(and(linesWithin(viewer, filter), inArray(line.state, [...STAGE_STATES[stage]])));
  const counts = sql.raw(`count(*) as turns, count(distinct person_id) as people, count(distinct class_id) as classes,
    coalesce(sum(cost), 0) as amount, count(*) - count(cost) as unpriced`);
  const all = sql`select source, ${counts} from t group by source union all select null, ${counts} from t`;
  const number = (name: string) => sql<number>`${sql.raw(name)}`.mapWith(Number);
  const found = await db
    .select({
      source: sql<string | null>`source`,
      turns: number('turns'),
      people: number('people'),
      classes: number('classes'),
      amount: number('amount'),
      unpriced: number('unpriced'),
    })
    .from(sql`(with t as (${turns.getSQL()}) ${all}) as funding`);
  const rows = found
    .flatMap(({ source, ...row }) => (source === null ? [] : [{ ...row, source: source || null }]))
    .toSorted(
      (a, b) =>
        fundingOrder(a.source) - fundingOrder(b.source) ||
        b.turns - a.turns ||
        ((a.source ?? '') < (b.source ?? '') ? -1 : 1),
    );
  const { source: _, ...whole } = found.find(({ source }) => source === null) ?? NO_MONEY;
  return { rows, whole };
}

const NO_MONEY = { source: null, ...NOBODY, classes: 0, amount: 0, unpriced: 0 };
