import { columnWidths, type HeadingCell, headings, staysWithNext, tableSize } from './columns.ts';
import { BODY, CELL, points } from './measures.ts';
import type { PaperTable, TableRow } from './model.ts';
import { type BoxRow, row } from './pdf-blocks.ts';
import { type Box, textBox } from './pdf-box.ts';
import { type Pen, Tagged } from './pdf-pen.ts';

const PAD = points(CELL.side);
const TOP = points(CELL.top);

/** A table's rows, none of which is ever cut; its headings are repeated on every page. */
export function tableRows(table: PaperTable, width: number): BoxRow[] {
  const widths = columnWidths(table, width);
  const lefts = widths.map((_, i) => widths.slice(0, i).reduce((sum, w) => sum + w, 0));
  const size = tableSize(table);
  const tagged = new Tagged('Table');
  const heading = headingBox(table, { widths, lefts, size, tagged });
  const repeated = row(heading);
  const rows = table.rows.map((content) => ({
    box: bodyBox(table, content, { widths, lefts, size, tagged }),
    stays: staysWithNext(content),
  }));
  return [
    row(heading, { withNext: true }),
    ...rows.map(({ box, stays }, i) =>
      row(box, {
        repeated,
        withNext: stays,
        after: i === rows.length - 1 ? BODY.after : 0,
      }),
    ),
  ];
}

interface Columns {
  widths: readonly number[];
  lefts: readonly number[];
  size: number;
  tagged: Tagged;
}

function headingBox(table: PaperTable, { widths, lefts, size, tagged }: Columns): Box {
  const { upper, lower } = headings(table);
  const [first, second] = [new Tagged('TR', tagged), new Tagged('TR', tagged)];
  const make = (row: Tagged) => (cell: HeadingCell) => {
    const width = widths.slice(cell.from, cell.from + cell.span).reduce((sum, w) => sum + w, 0);
    const look = { size, width: width - 2 * PAD, align: 'center', bold: true, tagged: new Tagged('TH', row) } as const;
    return { ...cell, width, x: lefts[cell.from] ?? 0, box: textBox(cell.text, look) };
  };
  const [above, below] = [upper.map(make(first)), lower.map(make(second))];
  const tallest = (cells: typeof above) => Math.max(0, ...cells.map(({ box }) => box.height + 2 * TOP + CELL.line));
  const lowerHeight = tallest(below);
  const upperHeight = Math.max(
    tallest(above.filter(({ tall }) => !tall)),
    tallest(above.filter(({ tall }) => tall)) - lowerHeight,
  );
  const height = upperHeight + lowerHeight;
  return {
    height,
    draw(pen, x, y) {
      const put = (cell: (typeof above)[number], top: number, high: number) => {
        frame(pen, x + cell.x, top, cell.width, high);
        cell.box.draw(pen, x + cell.x + PAD, top + (high - cell.box.height) / 2);
      };
      for (const cell of above) put(cell, y, cell.tall ? height : upperHeight);
      for (const cell of below) put(cell, y + upperHeight, lowerHeight);
    },
  };
}

function bodyBox({ columns }: PaperTable, content: TableRow, { widths, lefts, size, tagged }: Columns): Box {
  const line = new Tagged('TR', tagged);
  const whole = widths.reduce((sum, w) => sum + w, 0);
  const cells =
    'over' in content
      ? [{ text: content.over, x: 0, width: whole, align: 'left' as const, bold: true }]
      : columns.map(({ align }, i) => ({
          text: content.cells[i] ?? '',
          x: lefts[i] ?? 0,
          width: widths[i] ?? 0,
          align,
          bold: content.bold ?? false,
        }));
  const made = cells.map(({ text, x, width, align, bold }) => {
    const look = { size, width: width - 2 * PAD, align, bold, tagged: new Tagged('TD', line) };
    return { x, width, box: textBox(text, look) };
  });
  const height = Math.max(...made.map(({ box }) => box.height)) + 2 * TOP + CELL.line;
  return {
    height,
    draw(pen, x, y) {
      for (const cell of made) {
        frame(pen, x + cell.x, y, cell.width, height);
        cell.box.draw(pen, x + cell.x + PAD, y + (height - cell.box.height) / 2);
      }
    },
  };
}

function frame(pen: Pen, x: number, y: number, width: number, height: number): void {
  pen.ornament(() => pen.doc.lineWidth(CELL.line).rect(x, y, width, height).stroke());
}
