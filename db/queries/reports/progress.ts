import { and, asc, eq, exists, inArray, isNull, not, sql, sum } from 'drizzle-orm';
import { reachOf } from '#domain/permissions.ts';
import { STAGE_STATES, STAGES, type Stage } from '#domain/reports/stages.ts';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, line, plan, unitPlace } from '../../schema.ts';
import { read } from '../../store.ts';
import { within } from '../scope.ts';
import { type Counted, NOBODY } from './counted.ts';
import { reportUnits } from './rows.ts';
import { classesWithin, linesWithin, type ReportFilter } from './scope.ts';

/** A unit's or a class's way from places to results. */
export interface Progress extends Record<Stage, Counted> {
  /** Places that the plan gives; null where none were allotted to a unit. */
  places: number | null;
}

export interface UnitProgress extends Progress {
  id: string;
  title: string;
}

export interface ClassProgress extends Progress {
  id: string;
  code: string;
  name: string;
  startsOn: string | null;
  endsOn: string | null;
  cancelled: boolean;
}

export interface ProgressTable<Row extends Progress> {
  rows: Row[];
  /** Distinct people are counted over all rows and are fewer than the rows' sum. */
  whole: Progress;
  /** Places of classes of which no unit was allotted any: everybody may register for them. */
  unallotted: number;
}

/** Places, registrations, nominations and completions by unit. Four statements. */
export async function progressByUnit(viewer: Viewer, filter: ReportFilter): Promise<ProgressTable<UnitProgress>> {
  const counts = await progress(viewer, filter, 'unit');
  const allotted = await read()
    .select({ unitId: unitPlace.unitId, places: sum(unitPlace.places).mapWith(Number) })
    .from(unitPlace)
    .innerJoin(courseClass, eq(courseClass.id, unitPlace.classId))
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(
      and(
        classesWithin(viewer, filter),
        isNull(courseClass.cancelledAt),
        within(viewer, 'report.read', unitPlace.unitId),
        filter.unitId ? eq(unitPlace.unitId, filter.unitId) : undefined,
      ),
    )
    .groupBy(unitPlace.unitId);
  const places = new Map(allotted.map((row) => [row.unitId, row.places]));
  const units = await reportUnits(viewer);
  const rows = units
    .filter(({ id }) => !filter.unitId || id === filter.unitId)
    .filter(({ id, registers, validTo }) => (registers && !validTo) || counts.has(id) || places.has(id))
    .map(({ id, title }) => ({ id, title, places: places.get(id) ?? null, ...stagesOf(counts.get(id)) }));
  const unallotted = await placesForAll(viewer, filter);
  // What is for all is a part of the plan, and of no unit's own.
  const shared = filter.unitId || isUnits(viewer) ? null : unallotted;
  const whole = { places: total([...rows.map((row) => row.places), shared]), ...stagesOf(counts.get('')) };
  return { rows, whole, unallotted };
}

/**
 * The same by class, against each class's quota; for one unit, and for whoever reaches units only, against their own
 * places of the class. Four statements.
 */
export async function progressByClass(viewer: Viewer, filter: ReportFilter): Promise<ProgressTable<ClassProgress>> {
  const counts = await progress(viewer, filter, 'class');
  const ownPlaces = filter.unitId || isUnits(viewer) ? await placesByClass(viewer, filter) : null;
  const classes = await read()
    .select({
      id: courseClass.id,
      code: courseClass.code,
      name: courseClass.name,
      quota: courseClass.quota,
      startsOn: courseClass.startsOn,
      endsOn: courseClass.endsOn,
      cancelledAt: courseClass.cancelledAt,
    })
    .from(courseClass)
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(classesWithin(viewer, filter))
    .orderBy(asc(plan.issuedOn), asc(plan.id), asc(courseClass.displayOrder), asc(courseClass.id));
  const rows = classes.map(({ quota, cancelledAt, ...klass }) => ({
    ...klass,
    cancelled: cancelledAt !== null,
    places: cancelledAt === null ? (ownPlaces ? (ownPlaces.get(klass.id) ?? null) : quota) : null,
    ...stagesOf(counts.get(klass.id)),
  }));
  const whole = { places: total(rows.map((row) => row.places)), ...stagesOf(counts.get('')) };
  return { rows, whole, unallotted: ownPlaces ? await placesForAll(viewer, filter) : 0 };
}

/** Whether a viewer reads for registering units and for no office. */
const isUnits = (viewer: Viewer) => reachOf(viewer, 'report.read')?.below.length === 0;

/** The places that the units which are reached were allotted, by class. */
async function placesByClass(viewer: Viewer, { unitId }: ReportFilter): Promise<Map<string, number>> {
  const rows = await read()
    .select({ classId: unitPlace.classId, places: sum(unitPlace.places).mapWith(Number) })
    .from(unitPlace)
    .where(and(within(viewer, 'report.read', unitPlace.unitId), unitId ? eq(unitPlace.unitId, unitId) : undefined))
    .groupBy(unitPlace.classId);
  return new Map(rows.map(({ classId, places }) => [classId, places]));
}

/** The quota of the classes of which nobody was allotted places; for one unit they are everybody's and not its own. */
async function placesForAll(viewer: Viewer, filter: ReportFilter): Promise<number> {
  const db = read();
  const allotted = db.select({ one: sql`1` }).from(unitPlace).where(eq(unitPlace.classId, courseClass.id));
  const [row] = await db
    .select({ places: sql<number>`coalesce(sum(${courseClass.quota}), 0)`.mapWith(Number) })
    .from(courseClass)
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(and(classesWithin(viewer, filter), isNull(courseClass.cancelledAt), not(exists(allotted))));
  return row?.places ?? 0;
}

type Stages = Record<Stage, Counted>;

const stagesOf = (counts: Stages | undefined): Stages =>
  counts ?? { registered: NOBODY, nominated: NOBODY, completed: NOBODY };

const total = (places: readonly (number | null)[]) =>
  places.every((n) => n === null) ? null : places.reduce<number>((all, n) => all + (n ?? 0), 0);

/** Turns and people of each stage by unit or class, and over all under the empty key; one statement. */
async function progress(viewer: Viewer, filter: ReportFilter, by: 'unit' | 'class'): Promise<Map<string, Stages>> {
  const db = read();
  const turns = db
    .select({
      key: sql`${by === 'unit' ? line.unitId : line.classId}`.as('row_key'),
      personId: sql`${line.personId}`.as('person_id'),
      state: sql`${line.state}`.as('state'),
    })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(and(linesWithin(viewer, filter), inArray(line.state, [...STAGE_STATES.registered])));
  const counts = sql.raw(STAGES.map(countsOf).join(', '));
  const all = sql`select row_key, ${counts} from t group by row_key union all select '', ${counts} from t`;
  const rows = await db
    .select({
      key: sql<string>`row_key`,
      registered: counted('registered'),
      nominated: counted('nominated'),
      completed: counted('completed'),
    })
    .from(sql`(with t as (${turns.getSQL()}) ${all}) as progress`);
  return new Map(rows.map(({ key, ...stages }) => [key, stages]));
}

/** Both counts of a stage, as the union names them. */
const counted = (stage: Stage) => ({
  turns: sql<number>`${sql.raw(`${stage}_turns`)}`.mapWith(Number),
  people: sql<number>`${sql.raw(`${stage}_people`)}`.mapWith(Number),
});

function countsOf(stage: Stage): string {
  const states = STAGE_STATES[stage].map((state) => `'${state}'`).join(', ');
  const has = `state in (${states})`;
  return `count(case when ${has} then 1 end) as ${stage}_turns, count(distinct case when ${has} then person_id end) as ${stage}_people`;
}
