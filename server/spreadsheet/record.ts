import { nfc } from '#domain/text/clean.ts';
import type { Grid } from './grid.ts';
import type { Field } from './headings.ts';
import type { Cell, Row } from './model.ts';
import { columnName } from './reference.ts';
import type { Column, Table } from './table.ts';

const DITTO = /^[\s\-–.]*(nt|n t|như trên|["”“″〃'’]{1,2})[\s\-–.]*$/i;

/** One row of a table, by the meaning of its columns. Ditto marks and merged cells give the value from above. */
export class TableRecord {
  readonly row: Row;
  readonly #grid: Grid;
  readonly #columns: readonly Column[];
  readonly #cells = new Map<number, Cell>();

  /** @param previous the row of the person above, to which ditto marks refer */
  constructor(grid: Grid, table: Table, row: Row, previous: TableRecord | undefined) {
    this.#grid = grid;
    this.#columns = table.columns;
    this.row = row;
    for (const { col } of table.columns) {
      const shown = grid.at(row.row, col);
      const cell = shown && DITTO.test(shown.text) ? previous?.cellIn(col) : shown;
      if (cell) this.#cells.set(col, cell);
    }
  }

  /** The filled cells under this meaning, in the order of the columns. */
  cells(field: Field): Cell[] {
    return this.#columns.filter((column) => column.field === field).flatMap(({ col }) => this.#cells.get(col) ?? []);
  }

  /** What stands under this meaning, cleaned; several columns are joined with a comma. */
  text(field: Field): string {
    return this.cells(field)
      .map((cell) => nfc(cell.text))
      .filter((text) => text !== '')
      .join(', ');
  }

  /** The same with its line breaks. */
  lines(field: Field): string {
    return this.cells(field)
      .map((cell) => cell.text.trim())
      .join('\n');
  }

  /** The letter of the first column of this meaning, for pointing at a problem. */
  column(field: Field): string | null {
    const column = this.#columns.find((c) => c.field === field);
    return column ? columnName(column.col) : null;
  }

  columnsOf(field: Field): readonly Column[] {
    return this.#columns.filter((column) => column.field === field);
  }

  cellIn(col: number): Cell | undefined {
    return this.#cells.get(col);
  }

  /** True when the row itself, not a merged cell or a ditto mark, holds something under this meaning. */
  owns(field: Field): boolean {
    return this.#columns.some(({ col, field: f }) => f === field && this.#grid.own(this.row.row, col) !== undefined);
  }

  /** Every filled cell by its heading; columns without one by their letter. */
  raw(): Record<string, string> {
    const headings = new Map(this.#columns.map(({ col, path }) => [col, path.join(' – ')]));
    return Object.fromEntries(
      this.row.cells.map((cell) => [headings.get(cell.col) ?? columnName(cell.col), nfc(cell.text)]),
    );
  }

  /** All text of the row, for rows that are no person's. */
  whole(): string {
    return nfc(this.row.cells.map((cell) => cell.text).join(' '));
  }
}
