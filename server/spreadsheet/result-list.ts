import type { Mark } from '#domain/line/result-forms.ts';
import type { ListColumn, ListProblem } from '#domain/list-rows.ts';
import { fold } from '#domain/text/fold.ts';
import { readMark } from '#domain/text/marks.ts';
import { type PartialDay, yearOf } from '#domain/time/partial-day.ts';
import { Grid } from './grid.ts';
import type { Field } from './headings.ts';
import type { Workbook } from './model.ts';
import { readBirth, readDay, readIdentity, readName, reporter } from './person-cells.ts';
import { TableRecord } from './record.ts';
import { isSignature, rowKind } from './row-kind.ts';
import { type Column, describeColumns, findTables } from './table.ts';

/** What a school says of one learner. */
export interface ResultRow {
  sheet: string;
  row: number;
  name: string;
  birth: PartialDay | null;
  birthYear: number | null;
  citizenId: string | null;
  unitText: string;
  /** As it is written, and what it means; null where it means nothing that is known. */
  markText: string;
  mark: Mark | null;
  certificate: string | null;
  /** Only a whole day is one. */
  issuedOn: string | null;
  note: string;
}

export interface ResultList {
  rows: ResultRow[];
  problems: ListProblem[];
  columns: ListColumn[];
}

/** Headings that only a list of results has; on it they go before what they mean elsewhere. */
const RESULT_HEADINGS: readonly (readonly [Field, RegExp])[] = [
  ['certificateDay', /\bngay (cap|ky)\b/],
  ['certificate', /\b(so|ma|so hieu) (chung chi|chung nhan|cc|van bang|bang|hieu)\b|\bso vao so\b|^chung chi\b/],
  ['mark', /\b(ket qua|xep loai|danh gia|muc do hoan thanh|hoan thanh)\b/],
];

/**
 * Reads a school's list of results as schools send it: any order and wording of columns, headings of two rows, groups,
 * ditto marks. A row without a mark stays, so that nobody is passed over in silence.
 */
export function readResultList(workbook: Workbook): ResultList {
  const columns: ListColumn[] = [];
  const rows: ResultRow[] = [];
  let hasTable = false;
  for (const sheet of workbook.sheets.filter(({ hidden }) => !hidden)) {
    const grid = new Grid(sheet);
    const tables = findTables(grid);
    hasTable ||= tables.length > 0;
    for (const table of tables) {
      for (const column of table.columns) column.field = resultField(column) ?? column.field;
      let previous: TableRecord | undefined;
      let closed = false;
      for (const row of table.body) {
        const record = new TableRecord(grid, table, row, previous);
        const kind = rowKind(record, { closed, listedByClass: true });
        closed ||= kind === 'closing' && isSignature(record);
        if (kind !== 'person') continue;
        rows.push(readResult(sheet.name, record));
        previous = record;
      }
    }
    columns.push(...describeColumns(sheet.name, tables));
  }
  const hasMarks = columns.some(({ field }) => field === 'mark');
  return {
    rows,
    columns,
    problems: rows.length > 0 && hasMarks ? [] : [hasTable && hasMarks ? 'NO_ROWS' : 'NO_TABLE'],
  };
}

function resultField({ path }: Column): Field | undefined {
  const words = fold(path.join(' '));
  return RESULT_HEADINGS.find(([, pattern]) => pattern.test(words))?.[0];
}

function readResult(sheet: string, record: TableRecord): ResultRow {
  const { report } = reporter(sheet, record);
  const { birth } = readBirth(record, report);
  const day = readDay(record, 'certificateDay', () => undefined);
  const markText = record.text('mark');
  return {
    sheet,
    row: record.row.row,
    name: readName(record),
    birth,
    birthYear: birth === null ? null : yearOf(birth),
    citizenId: readIdentity(record, report),
    unitText: record.text('unit'),
    markText,
    mark: readMark(markText) ?? readMark(record.text('note')),
    certificate: record.text('certificate') || null,
    issuedOn: day?.length === 10 ? day : null,
    note: record.text('note'),
  };
}
