import type { ListColumn } from '#domain/list-rows.ts';
import { nfc } from '#domain/text/clean.ts';
import { fold } from '#domain/text/fold.ts';
import type { Grid } from './grid.ts';
import { type Field, fieldOf, fieldOfPath } from './headings.ts';
import type { Row } from './model.ts';
import { columnName } from './reference.ts';

/** A column with its heading from top to bottom ("Năm sinh", "Nữ") and what it was taken for. */
export interface Column {
  col: number;
  path: string[];
  field: Field | null;
}

/** A table in a sheet: its headings, and its rows up to the next headings or the end of the sheet. */
export interface Table {
  headerRow: number;
  columns: Column[];
  /** Rows between the table above (or the sheet's top) and these headings. */
  above: Row[];
  body: Row[];
}

/** A row is taken for headings when it names the person and so many meanings in all. */
const FEWEST_MEANINGS = 3;
const DEEPEST = 3;
/** Cheap to try on every row: no heading names the person without one of these. */
const MAY_NAME = /\b(ho|ten|hoc vien|nguoi)\b/;

/** Finds the tables of a sheet by the meaning of their headings, wherever they stand. */
export function findTables(grid: Grid): Table[] {
  const { rows } = grid.sheet;
  const tables: Table[] = [];
  let aboveFrom = 0;
  for (let i = 0; i < rows.length; i++) {
    if (!isHeader(rows[i]!)) continue;
    const last = lastHeaderRow(grid, rows, i);
    const first = firstHeaderRow(grid, rows, i);
    tables.at(-1)?.body.splice(first - aboveFrom);
    const columns = readColumns(grid, rows.slice(first, last + 1));
    tables.push({
      headerRow: rows[first]!.row,
      columns,
      above: rows.slice(aboveFrom, first),
      body: rows.slice(last + 1),
    });
    aboveFrom = last + 1;
    i = last;
  }
  return tables;
}

/** The columns of all tables for the report, each once. */
export function describeColumns(sheet: string, tables: readonly Table[]): ListColumn[] {
  const columns = tables.flatMap((table) =>
    table.columns.map(({ col, path, field }) => ({ sheet, column: columnName(col), heading: path.join(' – '), field })),
  );
  return columns.filter(
    (column, i) =>
      columns.findIndex((other) => other.column === column.column && other.heading === column.heading) === i,
  );
}

function isHeader(row: Row): boolean {
  if (!row.cells.some(({ text }) => text.length <= 80 && MAY_NAME.test(fold(text)))) return false;
  const fields = new Set(row.cells.map((cell) => fieldOf(cell.text)));
  fields.delete(null);
  const named = fields.has('name') || (fields.has('familyName') && fields.has('givenName'));
  return named && (fields.size >= FEWEST_MEANINGS || (fields.size === 2 && row.cells.length <= 4));
}

/** The heading row itself, or one more above it that only groups columns: "Năm sinh" merged over Nam and Nữ. */
function firstHeaderRow(grid: Grid, rows: readonly Row[], at: number): number {
  const header = rows[at]!;
  const above = rows[at - 1];
  if (!above || above.row !== header.row - 1) return at;
  const nameCol = header.cells.find((cell) => ['name', 'familyName'].includes(fieldOf(cell.text) ?? ''))?.col ?? 0;
  const groups = above.cells.every((cell) => {
    const merge = grid.mergeAt(cell.row, cell.col);
    return merge && merge.right > merge.left && !(merge.left <= nameCol && nameCol <= merge.right);
  });
  return groups ? at - 1 : at;
}

/** The last row of headings: rows below that fill only what the row above has merged or left empty, and numbering. */
function lastHeaderRow(grid: Grid, rows: readonly Row[], at: number): number {
  const header = rows[at]!;
  const nameCols = header.cells.filter((c) => ['name', 'familyName'].includes(fieldOf(c.text) ?? '')).map((c) => c.col);
  const numberCols = header.cells.filter((c) => fieldOf(c.text) === 'number').map((c) => c.col);
  let last = at;
  while (last - at < DEEPEST) {
    const next = rows[last + 1];
    if (!next || next.row > rows[last]!.row + 2) break;
    const isSub =
      ![...nameCols, ...numberCols].some((col) => grid.own(next.row, col)) &&
      next.cells.every(
        (cell) => cell.number === undefined && cell.text.length <= 80 && isUnderGroup(grid, header, cell.col),
      );
    if (!isSub && !isNumbering(next)) break;
    last++;
  }
  return last;
}

/** True for a column whose heading is merged over several columns, or that has no heading of its own. */
function isUnderGroup(grid: Grid, header: Row, col: number): boolean {
  if (!grid.own(header.row, col)) return true;
  const merge = grid.mergeAt(header.row, col);
  if (merge) return merge.right > merge.left && merge.bottom === merge.top;
  // Without merges (an old file): a group is a heading with an empty neighbour to its right.
  return !grid.own(header.row, col + 1);
}

/** A row that only numbers the columns: 1 2 3, (1) (2) (3), A B 1 2. */
function isNumbering(row: Row): boolean {
  return row.cells.length >= 3 && row.cells.every((cell) => /^\s*\(?(\d{1,2}|[A-Za-z])\)?\s*(=.*)?$/.test(cell.text));
}

function readColumns(grid: Grid, headerRows: readonly Row[]): Column[] {
  const rows = headerRows.filter((row) => !isNumbering(row));
  const cols = [...new Set(rows.flatMap((row) => row.cells.flatMap((cell) => spanned(grid, cell.row, cell.col))))];
  return cols
    .sort((a, b) => a - b)
    .map((col) => {
      const path = rows.flatMap((row, level) => {
        const below = rows.slice(level + 1).some(({ row: r }) => grid.own(r, col));
        const text = nfc(grid.own(row.row, col)?.text ?? heading(grid, row, col, below) ?? '');
        return text === '' ? [] : [text];
      });
      return { col, path, field: fieldOfPath(path) };
    })
    .filter(({ path }) => path.length > 0);
}

function spanned(grid: Grid, row: number, col: number): number[] {
  const merge = grid.mergeAt(row, col);
  const right = Math.min(merge?.right ?? col, col + 60);
  return Array.from({ length: right - col + 1 }, (_, i) => col + i);
}

/** The heading that reaches over this column from the left: merged, or followed by empty cells with headings below. */
function heading(grid: Grid, row: Row, col: number, hasBelow: boolean): string | undefined {
  const left = row.cells.findLast((cell) => cell.col < col);
  if (!left) return undefined;
  const merge = grid.mergeAt(left.row, left.col);
  if (merge && merge.right > merge.left) return merge.right >= col ? left.text : undefined;
  return hasBelow && !merge ? left.text : undefined;
}
