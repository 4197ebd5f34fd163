import type { ReportForPaper } from '#db/queries/papers/report.ts';
import { CLASS_CATEGORIES, STAFF_KINDS } from '#domain/codes.ts';
import { commonWords } from '#messages/papers/common.ts';
import { reportWords as words } from '#messages/papers/report.ts';
import { catalogue } from '#messages/vi/catalogue.ts';
import type { Block, PaperSection, PaperTable, TableRow } from '../model.ts';
import { center, f, left } from './parts.ts';

/** The tables of a report, each on its own pages. */
export function reportTables(found: ReportForPaper): PaperSection[] {
  const { tables } = words;
  return [
    table(tables.staff, byStaff(found)),
    table(tables.units, byUnit(found), [{ kind: 'paragraph', text: words.remark }]),
    table(tables.money, bySource(found)),
    table(tables.classes, byClass(found)),
  ];
}

function table(
  { title, about, note }: { title: string; about: string; note: string },
  block: PaperTable,
  after: Block[] = [],
): PaperSection {
  return {
    orientation: 'landscape',
    blocks: [{ kind: 'title', title, about: [about], note, rule: false }, block, ...after],
  };
}

const t = words.columns;
const n = (value: number) => (value > 0 ? f.number(value) : '0');

/** Biểu 1: who × what, of those who were sent; only contents in which somebody was. */
function byStaff({ staff }: ReportForPaper): PaperTable {
  const categories = CLASS_CATEGORIES.filter((category) => staff.some((row) => row.category === category));
  const kinds = STAFF_KINDS.filter((kind) => staff.some((row) => row.kind === kind));
  const cells = (label: string, key: 'turns' | 'women' | 'minority', rows: ReportForPaper['staff']) => {
    const sum = (some: ReportForPaper['staff']) => some.reduce((all, row) => all + row[key], 0);
    return [
      label,
      ...categories.map((category) => n(sum(rows.filter((row) => row.category === category)))),
      n(sum(rows)),
    ];
  };
  return {
    kind: 'table',
    columns: [
      center(t.order, 14),
      left(t.who, 56),
      ...categories.map((category) => center(catalogue.classCategories[category], 22)),
      center(t.total, 20),
    ],
    rows: [
      ...kinds.map((kind, i) => ({
        cells: [
          String(i + 1),
          ...cells(
            words.kinds[kind],
            'turns',
            staff.filter((row) => row.kind === kind),
          ),
        ],
      })),
      { cells: ['', ...cells(commonWords.total, 'turns', staff)], bold: true },
      { cells: ['', ...cells(words.women, 'women', staff)] },
      { cells: ['', ...cells(words.minority, 'minority', staff)] },
    ],
  };
}

type Counts = Pick<ReportForPaper['classes'][number], 'registered' | 'decided' | 'completed' | 'failed' | 'droppedOut'>;
const KEYS = ['registered', 'decided', 'completed', 'failed', 'droppedOut'] as const;
const outcomeColumns = () => [...KEYS.map((key) => center(t[key], 22)), center(t.share, 24)];
const outcomeCells = (row: Counts) => [...KEYS.map((key) => n(row[key])), f.share(row.completed, row.decided)];

function summed(rows: readonly Counts[]): Counts {
  const sum = (key: (typeof KEYS)[number]) => rows.reduce((all, row) => all + row[key], 0);
  return {
    registered: sum('registered'),
    decided: sum('decided'),
    completed: sum('completed'),
    failed: sum('failed'),
    droppedOut: sum('droppedOut'),
  };
}

/** Biểu 2: units in their official order. */
function byUnit({ units }: ReportForPaper): PaperTable {
  const isAllotted = units.some(({ places }) => places !== null);
  const places = (value: number | null) => (isAllotted ? [value === null ? '' : n(value)] : []);
  const all = units.reduce((sum, row) => sum + (row.places ?? 0), 0);
  return {
    kind: 'table',
    columns: [
      center(t.order, 14),
      left(t.unit, 66),
      ...(isAllotted ? [center(t.places, 22)] : []),
      ...outcomeColumns(),
    ],
    rows: [
      ...units.map((row, i) => ({ cells: [String(i + 1), row.title, ...places(row.places), ...outcomeCells(row)] })),
      { cells: ['', commonWords.total, ...places(all), ...outcomeCells(summed(units))], bold: true },
    ],
  };
}

/** Biểu 3: what classes cost by their source, as far as a cost for each person is known. */
function bySource({ classes }: ReportForPaper): PaperTable {
  const sent = classes.filter(({ decided }) => decided > 0);
  const sources = [...Map.groupBy(sent, ({ funding }) => funding ?? words.noSource)];
  const row = (label: string, rows: typeof sent, i: number | null): TableRow => {
    const amount = rows.reduce((all, one) => all + (one.costPerPerson ?? 0) * one.decided, 0);
    const without = rows.filter(({ costPerPerson }) => costPerPerson === null).length;
    const money =
      without === 0
        ? f.number(amount)
        : without === rows.length
          ? words.noAmount
          : words.someAmount({ amount: f.number(amount), without: String(without) });
    const turns = rows.reduce((all, one) => all + one.decided, 0);
    return { cells: [i === null ? '' : String(i), label, n(rows.length), n(turns), money], bold: i === null };
  };
  return {
    kind: 'table',
    columns: [
      center(t.order, 14),
      left(t.source, 80),
      center(t.classes, 24),
      center(t.turns, 32),
      center(t.amount, 80),
    ],
    rows: [...sources.map(([label, rows], i) => row(label, rows, i + 1)), row(commonWords.total, sent, null)],
  };
}

/** The table by class: every class of the plan that is held, or for which somebody registered. */
function byClass({ classes }: ReportForPaper): PaperTable {
  const held = classes.filter(({ cancelledAt, registered }) => cancelledAt === null || registered > 0);
  return {
    kind: 'table',
    columns: [center(t.order, 14), left(t.name, 90), center(t.quota, 18), ...outcomeColumns()],
    rows: [
      ...held.map((row, i) => ({ cells: [String(i + 1), row.name, f.number(row.quota), ...outcomeCells(row)] })),
      {
        cells: [
          '',
          commonWords.total,
          f.number(held.reduce((all, { quota }) => all + quota, 0)),
          ...outcomeCells(summed(held)),
        ],
        bold: true,
      },
    ],
  };
}
