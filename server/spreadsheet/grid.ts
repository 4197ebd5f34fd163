import type { Cell, Merge, Sheet } from './model.ts';

/** Merged cells whose value is carried down into the rows they cover; larger merges are decoration. */
const MOST_CARRIED = 100_000;
const WIDEST = 20;
const HIGHEST = 500;

/** A sheet by row and column, with the value of a vertically merged cell in every row that the merge covers. */
export class Grid {
  readonly sheet: Sheet;
  readonly #cells = new Map<number, Cell>();
  readonly #carried = new Map<number, number>();
  readonly #merges = new Map<number, Merge>();

  constructor(sheet: Sheet) {
    this.sheet = sheet;
    for (const { cells } of sheet.rows) for (const cell of cells) this.#cells.set(place(cell.row, cell.col), cell);
    for (const merge of sheet.merges) this.#addMerge(merge);
  }

  /** The cell as written here, without looking at merges. */
  own(row: number, col: number): Cell | undefined {
    return this.#cells.get(place(row, col));
  }

  /** The cell that shows here: its own, or the merged one above that covers this row. */
  at(row: number, col: number): Cell | undefined {
    const own = this.own(row, col);
    if (own) return own;
    const from = this.#carried.get(place(row, col));
    return from === undefined ? undefined : this.#cells.get(from);
  }

  /** The merge that begins at this cell. */
  mergeAt(row: number, col: number): Merge | undefined {
    return this.#merges.get(place(row, col));
  }

  #addMerge(merge: Merge): void {
    this.#merges.set(place(merge.top, merge.left), merge);
    const width = merge.right - merge.left + 1;
    const height = merge.bottom - merge.top + 1;
    if (height < 2 || width > WIDEST || height > HIGHEST) return;
    for (let row = merge.top + 1; row <= merge.bottom && this.#carried.size < MOST_CARRIED; row++) {
      this.#carried.set(place(row, merge.left), place(merge.top, merge.left));
    }
  }
}

function place(row: number, col: number): number {
  return row * 1000 + col;
}
