import { WorkbookRefused } from '#domain/workbook-refusal.ts';
import type { CellBudget } from './cell-budget.ts';
import { LIMITS } from './limits.ts';
import type { Cell, Merge, Row } from './model.ts';
import { showNumber } from './number-format.ts';
import { parseReference } from './reference.ts';
import { type Run, RunCollector, runsText } from './rich-text.ts';
import { type CellStyle, PLAIN_STYLE } from './xlsx-styles.ts';
import { walkXml } from './xml.ts';

export interface SheetContext {
  strings: readonly Run[][];
  styles: readonly CellStyle[];
  from1904: boolean;
  budget: CellBudget;
}

/** Reads one worksheet part: cells that hold something, merges, hidden rows and columns. Formulas are never computed. */
export function readWorksheet(
  part: Buffer,
  context: SheetContext,
): { rows: Row[]; merges: Merge[]; hiddenColumns: number[] } {
  const reader = new WorksheetReader(context);
  walkXml(part, reader);
  return {
    rows: reader.rows.sort((a, b) => a.row - b.row),
    merges: reader.merges,
    hiddenColumns: reader.hiddenColumns,
  };
}

class WorksheetReader {
  readonly rows: Row[] = [];
  readonly merges: Merge[] = [];
  readonly hiddenColumns: number[] = [];
  readonly #context: SheetContext;
  readonly #runs = new RunCollector();
  #row: Row = { row: 0, hidden: false, cells: [] };
  #at = { row: 0, col: 0 };
  #type = 'n';
  #style: CellStyle = PLAIN_STYLE;
  #value = '';
  #inValue = false;
  #formula = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(name: string, attributes: () => Record<string, string>): void {
    if (name === 'c') this.#openCell(attributes());
    else if (name === 'v') this.#inValue = true;
    else if (name === 'f') this.#formula = true;
    else if (name === 'row') this.#openRow(attributes());
    else if (name === 'col') this.#openColumn(attributes());
    else if (name === 'mergeCell') this.#openMerge(attributes().ref ?? '');
    else this.#runs.open(name, attributes);
  }

  text(value: string): void {
    if (this.#inValue) this.#value += value;
    else this.#runs.text(value);
  }

  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') {
      if (this.#row.cells.length > 0) this.rows.push(this.#row);
    } else this.#runs.close(name);
  }

  #openRow({ r, hidden }: Record<string, string>): void {
    this.#at = { row: r === undefined ? this.#at.row + 1 : Number(r), col: 0 };
    this.#row = { row: this.#at.row, hidden: isTrue(hidden), cells: [] };
  }

  #openCell({ r, s, t }: Record<string, string>): void {
    const at = r === undefined ? { row: this.#at.row, col: this.#at.col + 1 } : parseReference(r);
    if (!at) throw new WorkbookRefused('broken_file', r);
    this.#at = at;
    this.#type = t ?? 'n';
    this.#style = this.#context.styles[Number(s ?? 0)] ?? PLAIN_STYLE;
    this.#value = '';
    this.#formula = false;
  }

  #closeCell(): void {
    const { row, col } = this.#at;
    const shown = this.#show();
    if (shown.text.trim() === '' && !this.#formula) return;
    this.#context.budget.admit(row, col, shown.text.length);
    if (row !== this.#row.row) throw new WorkbookRefused('broken_file', `${row}`);
    const cell: Cell = { row, col, ...shown };
    if (this.#style.font !== undefined) cell.font = this.#style.font;
    if (this.#formula) cell.formula = true;
    this.#row.cells.push(cell);
  }

  #show(): { text: string; number?: number; day?: string } {
    const inline = this.#runs.take();
    const { strings, from1904 } = this.#context;
    if (this.#type === 's') return { text: runsText(strings[Number(this.#value)] ?? [], this.#style.font) };
    if (this.#type === 'inlineStr') return { text: runsText(inline, this.#style.font) };
    if (this.#type === 'str') return { text: runsText([{ text: this.#value }], this.#style.font) };
    if (this.#type === 'b') return { text: this.#value === '1' ? 'TRUE' : 'FALSE' };
    if (this.#type === 'e' || this.#value.trim() === '') return { text: '' };
    if (this.#type === 'd') {
      const [year, month, date] = this.#value.slice(0, 10).split('-');
      return { text: `${date}/${month}/${year}`, day: this.#value.slice(0, 10) };
    }
    const number = Number(this.#value);
    if (!Number.isFinite(number)) return { text: this.#value };
    return { number, ...showNumber(number, this.#style.format, from1904) };
  }

  #openColumn({ min, max, hidden }: Record<string, string>): void {
    if (!isTrue(hidden)) return;
    for (let col = Number(min); col <= Math.min(Number(max), LIMITS.columns); col++) this.hiddenColumns.push(col);
  }

  #openMerge(reference: string): void {
    if (this.merges.length >= LIMITS.merges) throw new WorkbookRefused('too_many_cells', reference);
    const [from, to] = reference.split(':').map(parseReference);
    if (from && to) this.merges.push({ top: from.row, left: from.col, bottom: to.row, right: to.col });
  }
}

function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}
