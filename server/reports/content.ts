import { type ContentRow, contentTable } from '#db/queries/reports/contents.ts';
import { type Counted, MARKS, NONE } from '#db/queries/reports/counted.ts';
import { LEARNERS } from '#domain/reports/learners.ts';
import type { ChartData, Report, ReportRow } from '#domain/reports/report.ts';
import type { Messages } from '#messages/messages.ts';
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
  const label = ({ name, learner }: ContentRow) =>
    learner ? t.content.learners[learner] : (name ?? t.content.otherPost);
  const cells = (of: (key: string) => Counted, whole: Counted) => [
    ...heads.map(({ key }) => of(key)[ask.count]),
    whole.turns,
    whole.people,
  ];
  const rows = table.rows.map(
    (row): ReportRow => ({
      key: row.key,
      label: label(row),
      group: groupOf(row, m),
      cells: cells((key) => row.cells.get(key) ?? NONE, row.whole),
    }),
  );
  const parts = table.rows
    .filter(({ whole }) => whole.turns > 0)
    .map((row): Part => ({ label: partWords(row, label(row), m), turns: (key) => row.cells.get(key)?.turns ?? 0 }));
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
    rows: table.whole.turns === 0 ? [] : rows,
    foot: [
      { key: 'whole', label: t.whole, cells: cells(column, table.whole) },
      ...MARKS.map((mark) => ({
        key: mark,
        label: t.marks[mark],
        group: t.ofWhich,
        cells: cells((key) => column(key).marked[mark], table.whole.marked[mark]),
      })),
    ],
    notes: [
      t.stageNotes[ask.stage],
      t.peopleNote,
      ...(ask.rows === 'category' ? [t.content.learnerNote] : []),
      t.content.firstNote,
    ],
    chart: chartOf(asking, { heads, parts, whole: (key) => column(key).turns, all: table.whole.turns }),
    file: t.content.file,
  };
}

const groupOfLearner = new Map(LEARNERS.map(({ group, learner }) => [learner, group]));

function groupOf({ learner }: ContentRow, m: Messages): string | undefined {
  return learner ? m.reports.content.learnerGroups[groupOfLearner.get(learner)!] : undefined;
}

/** A row's name where it stands without its group's heading. */
function partWords(row: ContentRow, label: string, m: Messages): string {
  const group = groupOf(row, m)?.replace(/^[IVX.\d]+ /, '');
  return group ? `${label} (${group})` : label;
}

/** A row of the table in which somebody is counted, with its turns by content. */
interface Part {
  label: string;
  turns: (key: string) => number;
}

interface Drawn {
  heads: ReturnType<typeof contentHeads>;
  parts: readonly Part[];
  whole: (key: string) => number;
  all: number;
}

/** Turns by content; by whom as well, as long as there are no more rows than patterns. */
function chartOf({ ask, m, f }: Asking, { heads, parts, whole, all }: Drawn): ChartData {
  const t = m.reports;
  const drawn = heads.filter(({ key }) => whole(key) > 0);
  const apart = parts.length > 1 && parts.length <= MOST_SERIES;
  const most = drawn.toSorted((a, b) => whole(b.key) - whole(a.key))[0];
  return {
    kind: 'stacked',
    title: `${t.content.chart}: ${t.stages[ask.stage].toLowerCase()}`,
    text: most
      ? t.content.chartText({ n: f.number(all), most: most.full, mostTurns: f.turns(whole(most.key)) })
      : t.none,
    unit: t.turnsUnit,
    series: apart ? parts.map((part) => part.label) : [t.turns],
    rows: drawn.map(({ key, full }) => ({
      key,
      label: full,
      values: apart ? parts.map(({ turns }) => turns(key)) : [whole(key)],
    })),
  };
}
