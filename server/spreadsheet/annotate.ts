import type { RegistrationList } from '#domain/list-rows.ts';
import { type BookCell, type BookSheet, writeBook } from './book.ts';
import type { Cell, Merge, Sheet, Workbook } from './model.ts';

const MINIMUM = 5;
const MAXIMUM = 45;
const ERRORS = 60;
const LARGEST_MERGE = 500;
const RED = '#B42318';

/**
 * The list as it was sent, with one more column that says for each row what is wrong. It is written afresh from what
 * was read: text in old fonts comes back in Unicode, formulas as their kept values, and it can be sent in again.
 * @param heading the heading of that column, such as "Lỗi"
 * @param errors what is wrong, by sheet and row (see `errorKey`)
 */
export function annotate(
  workbook: Workbook,
  list: RegistrationList,
  heading: string,
  errors: ReadonlyMap<string, readonly string[]>,
): Promise<Buffer> {
  return writeBook(
    workbook.sheets
      .filter((sheet) => !sheet.hidden && sheet.rows.length > 0)
      .map((sheet) => {
        const headerRow = list.sheets.find(({ name }) => name === sheet.name)?.headerRow ?? null;
        const old = list.columns.find((column) => column.sheet === sheet.name && column.field === 'errors');
        return annotated(sheet, { heading, errors, headerRow, column: old?.column ?? null });
      }),
  );
}

/** The key of a row's errors. */
export function errorKey(sheet: string, row: number): string {
  return `${sheet}\n${row}`;
}

interface Notes {
  heading: string;
  errors: ReadonlyMap<string, readonly string[]>;
  headerRow: number | null;
  /** The letter of a column that already holds errors, from an earlier time. */
  column: string | null;
}

function annotated(sheet: Sheet, { heading, errors, headerRow, column }: Notes): BookSheet {
  const last = Math.max(...sheet.rows.map(({ cells }) => cells.at(-1)?.col ?? 0));
  const at = column === null ? last + 1 : columnNumber(column);
  const bottom = sheet.rows.at(-1)?.row ?? 0;
  const byRow = new Map(sheet.rows.map((row) => [row.row, row.cells]));
  const merges = headingMerges(sheet, headerRow ?? 0, last);
  const widths = Array<number>(Math.max(last, at)).fill(MINIMUM);
  const rows = Array.from({ length: bottom }, (_, i): BookCell[] => {
    const cells: BookCell[] = Array<null>(Math.max(last, at)).fill(null);
    for (const cell of byRow.get(i + 1) ?? []) {
      if (cell.col === at) continue;
      cells[cell.col - 1] = toBook(cell, merges.get(`${cell.row}:${cell.col}`));
      // Titles and signatures run over their neighbours; only the table's own cells make columns wide.
      if (headerRow !== null && cell.row >= headerRow) widths[cell.col - 1] = width(widths[cell.col - 1]!, cell.text);
    }
    if (i + 1 === headerRow) cells[at - 1] = { value: heading, bold: true, center: true, border: true, color: RED };
    const wrong = errors.get(errorKey(sheet.name, i + 1));
    if (wrong?.length) cells[at - 1] = { value: wrong.join('\n'), wrap: true, border: true, color: RED };
    return cells;
  });
  widths[at - 1] = ERRORS;
  return {
    name: sheet.name,
    widths,
    rows,
    ...(headerRow === null ? {} : { header: { from: headerRow, to: headerRow } }),
  };
}

function toBook(cell: Cell, merge: Merge | undefined): BookCell {
  const isNumber = cell.number !== undefined && cell.text === String(cell.number);
  const value = cell.day === undefined ? (isNumber ? cell.number! : cell.text) : { day: cell.day };
  if (!merge) return { value, wrap: cell.text.includes('\n'), asText: !isNumber && /^0\d+$/.test(cell.text) };
  return {
    value,
    bold: true,
    center: true,
    columnSpan: merge.right - merge.left + 1,
    rowSpan: merge.bottom - merge.top + 1,
  };
}

/** Merges of titles and headings, which carry meaning ("Năm sinh" over Nam and Nữ); those that overlap are left out. */
function headingMerges(sheet: Sheet, headerRow: number, columns: number): Map<string, Merge> {
  const filled = new Set(sheet.rows.flatMap(({ cells }) => cells.map(({ row, col }) => `${row}:${col}`)));
  const taken = new Set<string>();
  const kept = new Map<string, Merge>();
  for (const { top, left, bottom, right: end } of sheet.merges) {
    const right = Math.min(end, columns);
    const area = (bottom - top + 1) * (right - left + 1);
    if (top > headerRow || bottom > headerRow + 2 || area > LARGEST_MERGE) continue;
    const places: string[] = [];
    for (let row = top; row <= bottom; row++) for (let col = left; col <= right; col++) places.push(`${row}:${col}`);
    const [first = '', ...covered] = places;
    const fits =
      filled.has(first) && !places.some((place) => taken.has(place)) && !covered.some((place) => filled.has(place));
    if (!fits) continue;
    for (const place of places) taken.add(place);
    kept.set(first, { top, left, bottom, right });
  }
  return kept;
}

function width(before: number, text: string): number {
  return Math.max(before, Math.min(MAXIMUM, Math.max(...text.split('\n').map((line) => line.length)) + 2));
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
