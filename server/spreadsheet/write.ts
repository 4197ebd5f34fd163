import { type BookCell, type BookSheet, type BookValue, writeBook } from './book.ts';

export type { BookValue } from './book.ts';

/** A column of a list that leaves as Excel. */
export interface WrittenColumn<Item> {
  heading: string;
  /** In characters. */
  width: number;
  value(item: Item, index: number): BookValue;
  center?: boolean;
  /** Kept as text also when somebody types over it: identity numbers, telephones. */
  asText?: boolean;
}

export interface WrittenList<Item> {
  sheetName: string;
  title: readonly string[];
  columns: readonly WrittenColumn<Item>[];
  rows: readonly Item[];
}

/** A list as a .xlsx of one sheet. */
export function listWorkbook<Item>(list: WrittenList<Item>): Promise<Buffer> {
  return writeBook([listSheet(list)]);
}

/**
 * A list as a sheet for A4: title lines, one row of headings that stays in view and is printed on every page, and a row
 * for each item. Cells are typed and none is a formula. The heading's words are the caller's.
 */
export function listSheet<Item>({ sheetName, title, columns, rows }: WrittenList<Item>): BookSheet {
  const span = columns.length;
  const titles = title.map((line, i): BookCell[] => [
    { value: line, bold: i === 0, center: true, columnSpan: span },
    ...Array<null>(span - 1).fill(null),
  ]);
  const at = titles.length === 0 ? 1 : titles.length + 2;
  const headings = columns.map(
    ({ heading }): BookCell => ({ value: heading, bold: true, center: true, wrap: true, border: true }),
  );
  return {
    name: sheetName,
    widths: columns.map(({ width }) => width),
    rows: [
      ...titles,
      ...(titles.length === 0 ? [] : [[]]),
      headings,
      ...rows.map((item, i) =>
        columns.map(
          ({ value, center, asText }): BookCell => ({
            value: value(item, i),
            center,
            asText,
            wrap: true,
            border: true,
          }),
        ),
      ),
    ],
    header: { from: at, to: at },
  };
}
