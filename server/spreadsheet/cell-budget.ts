import { WorkbookRefused } from '#domain/workbook-refusal.ts';
import { LIMITS } from './limits.ts';
import { cellName } from './reference.ts';

/** Counts what a workbook unfolds into, before anything is kept: a cell costs nothing until it is let in. */
export class CellBudget {
  #cells = 0;
  #characters = 0;

  /** @throws WorkbookRefused when this cell lies too far out or is one too many */
  admit(row: number, col: number, characters: number): void {
    if (row < 1 || col < 1 || row > LIMITS.rows || col > LIMITS.columns) {
      throw new WorkbookRefused('cells_out_of_range', cellName(row, col));
    }
    this.#cells++;
    this.#characters += characters;
    if (this.#cells > LIMITS.cells || this.#characters > LIMITS.characters) {
      throw new WorkbookRefused('too_many_cells', cellName(row, col));
    }
  }
}
