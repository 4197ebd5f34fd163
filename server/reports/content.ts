import { type ContentRow, contentTable } from '#db/queries/reports/contents.ts';
import { type Counted, MARKS, NONE } from '#db/queries/reports/counted.ts';
import type { ChartData, Report, ReportRow } from '#domain/reports/report.ts';
import { type Asking, headLines } from './ask.ts';
import { contentHeads } from './content-words.ts';

/** Series that can be told apart by pattern; further rows are not drawn apart. */
const MOST_SERIES = 6;

/** Biểu 1: who learns what, in person-turns and people, with women, ethnic minorities and first-timers among them. */
export async function contentReport(asking: Asking): Promise<Report> {
  const { viewer, ask, issuer, m } = asking;
  const t = m.reports;
  const table = await contentTable(viewer, ask, ask);
  const heads = contentHeads(table.contents, m);
  const label = ({ name }: ContentRow) => name ?? t.content.otherPost;
  const cells = (of: (key: string) => Counted, whole: Counted) => [
    ...heads.map(({ key }) => of(key)[ask.count]),
    whole.turns,
    whole.people,
  ];
  const rows = table.rows.map((row): ReportRow & { chart: (key: string) => number } => ({
    key: row.key,
    label: label(row),
    group: row.level ? t.content.unitLevels[row.level] : undefined,
    cells: cells((key) => row.cells.get(key) ?? NONE, row.whole),
    chart: (key) => (row.cells.get(key) ?? NONE).turns,
  }));
  const column = (key: string) => table.columns.get(key) ?? NONE;
  return {
    title: t.content.title,
    lines: headLines(asking, [
      t.stageLine({ stage: t.stages[ask.stage] }),
      `${t.filters.count}: ${t.filters.counts[ask.count].toLowerCase()}`,
    ]),
    issuer,
    rowHead: t.filters.rowKinds[ask.rows],
    columns: [
      ...heads.map(({ key, head, group }) => ({ key, head, group, unit: 'count' as const })),
      { key: 'turns', head: t.allTurns, unit: 'count', sum: true },
      { key: 'people', head: t.allPeople, unit: 'count', sum: true },
    ],
    rows: table.whole.turns === 0 ? [] : rows.map(({ chart: _, ...row }) => row),
    foot: [
      { key: 'whole', label: t.whole, cells: cells(column, table.whole) },
      ...MARKS.map((mark) => ({
        key: mark,
        label: t.marks[mark],
        group: t.ofWhich,
        cells: cells((key) => column(key).marked[mark], table.whole.marked[mark]),
      })),
    ],
    notes: [t.stageNotes[ask.stage], t.peopleNote, t.content.firstNote],
    chart: chartOf(asking, { heads, parts: rows, whole: (key) => column(key).turns, all: table.whole.turns }),
    file: t.content.file,
  };
}

interface Drawn {
  heads: ReturnType<typeof contentHeads>;
  /** The table's rows, with their turns by content. */
  parts: readonly { label: string; group?: string; chart: (key: string) => number }[];
  whole: (key: string) => number;
  all: number;
}

/** Turns by content; by whom as well, as long as there are no more rows than patterns. */
function chartOf({ ask, m, f }: Asking, { heads, parts, whole, all }: Drawn): ChartData {
  const t = m.reports;
  const drawn = heads.filter(({ key }) => whole(key) > 0);
  const apart = parts.length > 1 && parts.length <= MOST_SERIES;
  const most = drawn.toSorted((a, b) => whole(b.key) - whole(a.key))[0];
  const named = (part: Drawn['parts'][number]) =>
    parts.some((other) => other !== part && other.label === part.label) ? `${part.label} (${part.group})` : part.label;
  return {
    kind: 'stacked',
    title: `${t.content.chart}: ${t.stages[ask.stage].toLowerCase()}`,
    text: most
      ? t.content.chartText({ n: f.number(all), most: most.full, mostTurns: f.turns(whole(most.key)) })
      : t.none,
    unit: t.turnsUnit,
    series: apart ? parts.map(named) : [t.turns],
    rows: drawn.map(({ key, full }) => ({
      key,
      label: full,
      values: apart ? parts.map((part) => part.chart(key)) : [whole(key)],
    })),
  };
}
