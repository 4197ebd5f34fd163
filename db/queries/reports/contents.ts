import { asc, desc, eq } from 'drizzle-orm';
import { type Content, contentOf, orderContents } from '#domain/reports/contents.ts';
import { LEARNERS, LEARNERS_BESIDE, type Learner } from '#domain/reports/learners.ts';
import type { Stage } from '#domain/reports/stages.ts';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, plan, position } from '../../schema.ts';
import { read } from '../../store.ts';
import { type MarkedCount, NONE, type PivotRows, pivot } from './counted.ts';
import { reportUnits } from './rows.ts';
import { classesWithin, type ReportFilter } from './scope.ts';

/** A row of the table: for whom, with its counts by the contents' keys. */
export interface ContentRow {
  key: string;
  /** The name from the catalogue or of the unit; null where a post is none of the catalogue, and for a group of staff. */
  name: string | null;
  /** Which group of staff the row is of. */
  learner: Learner | null;
  cells: ReadonlyMap<string, MarkedCount>;
  whole: MarkedCount;
}

export interface ContentTable {
  contents: Content[];
  rows: ContentRow[];
  columns: ReadonlyMap<string, MarkedCount>;
  whole: MarkedCount;
}

/**
 * Results of training by whom (group of staff, post or unit) and by content: the classes' categories, and their levels
 * where there are any. Only contents that some class is about are columns. Posts and units are rows where somebody is
 * counted; the groups of the form always are.
 */
export async function contentTable(
  viewer: Viewer,
  filter: ReportFilter,
  { stage, rows }: { stage: Stage; rows: PivotRows },
): Promise<ContentTable> {
  const classes = await read()
    .select({
      id: courseClass.id,
      name: courseClass.name,
      category: courseClass.category,
      programme: courseClass.programme,
      rule: courseClass.rule,
    })
    .from(courseClass)
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(classesWithin(viewer, filter));
  const contents = classes.map((klass) => ({ id: klass.id, content: contentOf(klass) }));
  const columns = new Map(contents.map(({ id, content }) => [id, content.key]));
  const counted = await pivot(viewer, filter, { stage, rows, columns });
  const row: MakeRow = (key, name, learner = null) => {
    const whole = counted.rows.get(key);
    if (!whole && (learner === null || LEARNERS_BESIDE.includes(learner))) return [];
    return [{ key, name, learner, cells: counted.cells.get(key) ?? new Map(), whole: whole ?? NONE }];
  };
  return {
    contents: orderContents(contents.map(({ content }) => content)),
    rows: await rowsBy[rows](viewer, row),
    columns: counted.columns,
    whole: counted.whole ?? NONE,
  };
}

type MakeRow = (key: string, name: string | null, learner?: Learner | null) => ContentRow[];

const english = (viewer: Viewer, row: { name: string; nameEn: string | null }) =>
  viewer.locale === 'en' ? (row.nameEn ?? row.name) : row.name;

/** The rows in the order of their catalogue. */
const rowsBy: Record<PivotRows, (viewer: Viewer, row: MakeRow) => Promise<ContentRow[]>> = {
  async category(_, row) {
    return LEARNERS.flatMap(({ learner }) => row(learner, null, learner));
  },
  async position(viewer, row) {
    const positions = await read().select().from(position).orderBy(asc(position.protocolOrder), desc(position.code));
    return [...positions.flatMap((post) => row(post.code, english(viewer, post))), ...row('', null)];
  },
  async unit(viewer, row) {
    const units = await reportUnits(viewer);
    return units.flatMap(({ id, title }) => row(id, title));
  },
};
