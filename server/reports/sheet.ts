import {
  groupSize,
  type Report,
  type ReportColumn,
  type ReportNumber,
  type ReportRow,
} from '#domain/reports/report.ts';
import type { Messages } from '#messages/messages.ts';
import { type BookCell, type BookSheet, writeBook } from '../spreadsheet/book.ts';
import { workbookDownload } from '../spreadsheet/download.ts';

/** A report as a workbook of one sheet, for the viewer alone. */
export async function reportDownload(report: Report, m: Messages): Promise<Response> {
  return workbookDownload(await writeBook([reportSheet(report, m)]), report.file);
}

/**
 * A report as a sheet for A4: who issues it, its title and what it is about; headings in two rows, the groups above;
 * numbers as numbers, shares as percents, what is not known as an empty cell; below it what was counted.
 */
function reportSheet({ title, lines, issuer, rowHead, columns, rows, foot, notes }: Report, m: Messages): BookSheet {
  const span = columns.length + 1;
  const across = (value: string, style: { bold?: boolean; center?: boolean; wrap?: boolean } = {}): BookCell[] => [
    { value, columnSpan: span, ...style },
    ...Array<null>(span - 1).fill(null),
  ];
  const head = [
    ...(issuer ? [across(issuer, { bold: true })] : []),
    across(title, { bold: true, center: true }),
    across(lines.join('; '), { center: true, wrap: true }),
    [],
  ];
  const body = (row: ReportRow, bold = false): BookCell[] => [
    { value: row.label, wrap: true, border: true, bold },
    ...row.cells.map((cell, i): BookCell => ({ value: written(cell, columns[i]!), border: true, bold })),
  ];
  const from = head.length + 1;
  return {
    name: title,
    widths: [36, ...columns.map(({ unit }) => (unit === 'dong' ? 18 : 12))],
    rows: [
      ...head,
      ...headings(rowHead, columns, m),
      ...grouped(rows, (words) => across(words, { bold: true }), body),
      ...grouped(
        foot,
        (words) => across(words),
        (row) => body(row, row.group === undefined),
      ),
      [],
      ...notes.map((note) => across(note, { wrap: true })),
    ],
    header: { from, to: from + (columns.some(({ group }) => group) ? 1 : 0) },
  };
}

function written(cell: ReportNumber, { unit }: ReportColumn): number | null {
  return cell !== null && unit === 'share' ? Math.round(cell * 1000) / 10 : cell;
}

const LOOK = { bold: true, center: true, wrap: true, border: true } as const;

function headings(rowHead: string, columns: readonly ReportColumn[], m: Messages): BookCell[][] {
  const words = ({ head, unit }: ReportColumn) => (unit === 'share' ? m.reports.sharePercent({ head }) : head);
  if (!columns.some(({ group }) => group))
    return [[{ value: rowHead, ...LOOK }, ...columns.map((column): BookCell => ({ value: words(column), ...LOOK }))]];
  const upper = columns.map((column, i): BookCell => {
    if (!column.group) return { value: words(column), ...LOOK, rowSpan: 2 };
    if (columns[i - 1]?.group === column.group) return null;
    return { value: column.group, ...LOOK, columnSpan: groupSize(columns, i) };
  });
  const lower = columns.map((column): BookCell => (column.group ? { value: words(column), ...LOOK } : null));
  return [
    [{ value: rowHead, ...LOOK, rowSpan: 2 }, ...upper],
    [null, ...lower],
  ];
}

function grouped(
  rows: readonly ReportRow[],
  heading: (words: string) => BookCell[],
  body: (row: ReportRow) => BookCell[],
): BookCell[][] {
  return rows.flatMap((row, i) =>
    row.group && row.group !== rows[i - 1]?.group ? [heading(row.group), body(row)] : [body(row)],
  );
}
