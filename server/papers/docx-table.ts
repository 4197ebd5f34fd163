import {
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { columnWidths, type HeadingCell, headings, staysWithNext, tableSize } from './columns.ts';
import { type Part, paragraph, thin } from './docx-text.ts';
import { BODY, CELL, points, twips, twipsOfPoints } from './measures.ts';
import type { PaperTable } from './model.ts';
import { centred } from './parts.ts';

const LINE = { style: BorderStyle.SINGLE, size: CELL.line * 8, color: '000000' };
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const side = (border: typeof LINE | typeof NONE) => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
  insideHorizontal: border,
  insideVertical: border,
});

/** A table whose headings Word repeats on every page, and none of whose rows it cuts. */
export function tablePart(table: PaperTable, width: number): Part {
  const widths = columnWidths(table, twipsOfPoints(width));
  const size = tableSize(table);
  const cell = (text: string, at: HeadingCell & { isHeading?: boolean; bold?: boolean; keepNext: boolean }) =>
    new TableCell({
      width: { size: widths.slice(at.from, at.from + at.span).reduce((sum, w) => sum + w, 0), type: WidthType.DXA },
      columnSpan: at.span,
      verticalAlign: VerticalAlignTable.CENTER,
      ...(at.tall ? { rowSpan: 2 } : {}),
      children: [
        paragraph(at.isHeading ? centred(text, size, inside(at), 'bold') : text, {
          size,
          align: at.isHeading ? 'center' : at.span > 1 ? 'left' : (table.columns[at.from]?.align ?? 'left'),
          bold: at.bold ?? false,
          keepNext: at.keepNext,
        }),
      ],
    });
  const inside = ({ from, span }: HeadingCell) =>
    widths.slice(from, from + span).reduce((sum, w) => sum + w, 0) / 20 - 2 * points(CELL.side);
  const { upper, lower } = headings(table);
  const headRows = [upper, lower]
    .filter((cells) => cells.length > 0)
    .map(
      (cells) =>
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: cells.map((at) => cell(at.text, { ...at, isHeading: true, bold: true, keepNext: true })),
        }),
    );
  return {
    lines: table.rows.length,
    make: (held) => [
      new Table({
        width: { size: twipsOfPoints(width), type: WidthType.DXA },
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        margins: { left: twips(CELL.side), right: twips(CELL.side), top: twips(CELL.top), bottom: twips(CELL.top) },
        borders: side(LINE),
        rows: [
          ...headRows,
          ...table.rows.map((row, i) => {
            const keepNext = staysWithNext(row) || i >= table.rows.length - held;
            const span = 'over' in row ? table.columns.length : 1;
            const texts = 'over' in row ? [row.over] : table.columns.map((_, at) => row.cells[at] ?? '');
            const bold = 'over' in row || (row.bold ?? false);
            return new TableRow({
              cantSplit: true,
              children: texts.map((text, from) => cell(text, { text, from, span, tall: false, bold, keepNext })),
            });
          }),
        ],
      }),
      thin(BODY.after / 2.835, { keepNext: held > 0 }),
    ],
  };
}

/** Two columns without lines or margins, level on top; all lengths in points. */
export function columns(
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  { from, width, top = 0 }: { from: number; width: number; top?: number },
): Table {
  const cell = (children: readonly Paragraph[], size: number) =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      margins: { top: twipsOfPoints(top), bottom: 0, left: 0, right: 0 },
      children: children.length > 0 ? children : [thin(1)],
    });
  const widths = [twipsOfPoints(from), twipsOfPoints(width) - twipsOfPoints(from)] as const;
  return new Table({
    width: { size: twipsOfPoints(width), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: side(NONE),
    rows: [new TableRow({ cantSplit: true, children: [cell(left, widths[0]), cell(right, widths[1])] })],
  });
}
