import { SIZE, WIDE_FROM } from './measures.ts';
import type { PaperTable, TableRow } from './model.ts';

/** A heading over one column, or over neighbours that stand under one. */
export interface HeadingCell {
  text: string;
  from: number;
  span: number;
  /** Both rows of headings: a column that stands under none, where others do. */
  tall: boolean;
}

/** The headings in one or two rows. */
export function headings({ columns }: PaperTable): { upper: HeadingCell[]; lower: HeadingCell[] } {
  const hasGroups = columns.some(({ group }) => group);
  const upper: HeadingCell[] = [];
  const lower: HeadingCell[] = [];
  columns.forEach(({ heading, group }, from) => {
    const before = upper.at(-1);
    if (!group) upper.push({ text: heading, from, span: 1, tall: hasGroups });
    else {
      lower.push({ text: heading, from, span: 1, tall: false });
      if (before && !before.tall && before.text === group && columns[from - 1]?.group === group) before.span += 1;
      else upper.push({ text: group, from, span: 1, tall: false });
    }
  });
  return { upper, lower };
}

/** The columns' widths: shares of the whole width, in whole units of what is counted in. */
export function columnWidths({ columns }: PaperTable, width: number): number[] {
  const whole = columns.reduce((sum, { weight }) => sum + weight, 0);
  const edges = [0];
  for (const { weight } of columns) edges.push((edges.at(-1) ?? 0) + weight);
  return columns.map((_, i) => Math.round((edges[i + 1]! / whole) * width) - Math.round((edges[i]! / whole) * width));
}

/** Whether a row must stand on one page with the next. */
export function staysWithNext(row: TableRow): boolean {
  return 'over' in row || (row.keepWithNext ?? false);
}

export function tableSize({ size, columns }: PaperTable): number {
  return size ?? (columns.length >= WIDE_FROM ? SIZE.wideTable : SIZE.table);
}
