/** A cell that holds something. Rows and columns count from 1, as in the program that wrote them. */
export interface Cell {
  row: number;
  col: number;
  /** What a reader of the sheet sees, decoded from old fonts, in NFC, with its line breaks; not trimmed. */
  text: string;
  /** The number behind the text, where it is a number or a day. */
  number?: number;
  /** 'YYYY-MM-DD', where the cell is formatted as a full date. */
  day?: string;
  /** The name of the cell's font, where it is one of an old encoding. */
  font?: string;
  /** The cell holds a formula; `text` is the value the writing program kept, which can be empty. */
  formula?: true;
}

export interface Row {
  row: number;
  hidden: boolean;
  /** By column, ascending. */
  cells: Cell[];
}

/** A merged range, both ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Sheet {
  name: string;
  hidden: boolean;
  /** Rows that hold something, ascending. */
  rows: Row[];
  merges: Merge[];
  hiddenColumns: number[];
}

export interface Workbook {
  format: 'xlsx' | 'xls';
  sheets: Sheet[];
}
