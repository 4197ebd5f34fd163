import { asc, desc, eq } from 'drizzle-orm';
import { STAFF_KINDS } from '#domain/codes.ts';
import { type Content, contentOf, orderContents } from '#domain/reports/contents.ts';
import type { Stage } from '#domain/reports/stages.ts';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, plan, position, staffCategory } from '../../schema.ts';
import { read } from '../../store.ts';
import { type MarkedCount, NONE, type PivotRows, pivot } from './counted.ts';
import { reportUnits } from './rows.ts';
import { classesWithin, type ReportFilter } from './scope.ts';

/** A row of the table: for whom, with its counts by the contents' keys. */
export interface ContentRow {
  key: string;
  /** The name from the catalogue; null where a post is none of it. */
  name: string | null;
  /** Staff categories are told apart by the level of the unit. */
  level: 'commune' | 'other' | null;
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
 * Results of training by whom (staff category, post or unit) and by content: the classes' categories, and their levels
 * where there are any. Only contents that some class is about are columns, only those who were counted are rows.
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
  const row = (key: string, name: string | null, level: ContentRow['level'] = null): ContentRow[] => {
    const whole = counted.rows.get(key);
    return whole ? [{ key, name, level, cells: counted.cells.get(key) ?? new Map(), whole }] : [];
  };
  return {
    contents: orderContents(contents.map(({ content }) => content)),
    rows: await rowsBy[rows](viewer, row),
    columns: counted.columns,
    whole: counted.whole ?? NONE,
  };
}

type MakeRow = (key: string, name: string | null, level?: ContentRow['level']) => ContentRow[];

const english = (viewer: Viewer, row: { name: string; nameEn: string | null }) =>
  viewer.locale === 'en' ? (row.nameEn ?? row.name) : row.name;

/** The rows in the order of their catalogue. */
const rowsBy: Record<PivotRows, (viewer: Viewer, row: MakeRow) => Promise<ContentRow[]>> = {
  async category(viewer, row) {
    const categories = await read().select().from(staffCategory);
    const ordered = categories.toSorted((a, b) => STAFF_KINDS.indexOf(a.kind) - STAFF_KINDS.indexOf(b.kind));
    return (['other', 'commune'] as const).flatMap((level) =>
      ordered.flatMap((category) => row(`${level} ${category.code}`, english(viewer, category), level)),
    );
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
