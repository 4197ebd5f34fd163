/** A number of a table; null where the register does not know it, which is never shown as nought. */
export type ReportNumber = number | null;

/** What a column's numbers are: counted, a share from 0 to 1, or đồng. */
export type ReportUnit = 'count' | 'share' | 'dong';

export interface ReportColumn {
  key: string;
  head: string;
  /** The heading that it shares with its neighbours of the same group. */
  group?: string;
  unit: ReportUnit;
  /** Stands out: a sum over the others. */
  sum?: boolean;
}

export interface ReportRow {
  key: string;
  label: string;
  /** The heading above the first row of each group. */
  group?: string;
  /** One for each column. */
  cells: readonly ReportNumber[];
}

/** How the numbers of a chart are drawn: side by side, or as parts that lie end to end. */
export type ChartKind = 'grouped' | 'stacked';

export interface ChartRow {
  key: string;
  label: string;
  /** One for each series. */
  values: readonly number[];
  /** A limit that the bar is read against: a quota. */
  mark?: number | null;
}

export interface ChartData {
  kind: ChartKind;
  /** What the picture shows, and what is read from it: its name and its description for who cannot see it. */
  title: string;
  text: string;
  /** What the axis counts: "lượt người", "triệu đồng". */
  unit: string;
  series: readonly string[];
  /** What the mark is. */
  mark?: string;
  rows: readonly ChartRow[];
}

/**
 * A statistical table, ready for the screen, for Excel and for paper: words and numbers, no markup. Cells are numbers
 * throughout, so that who takes the file can reckon with them.
 */
export interface Report {
  title: string;
  /** Below the title on paper: which plan, round or year, which unit, counted on which day. */
  lines: readonly string[];
  /** Whose report it is. */
  issuer: string;
  rowHead: string;
  columns: readonly ReportColumn[];
  rows: readonly ReportRow[];
  /** Sums, and parts of them ("trong đó"). */
  foot: readonly ReportRow[];
  /** What is counted and what is not. */
  notes: readonly string[];
  chart: ChartData | null;
  /** The name under which it is saved. */
  file: string;
}

/** How many neighbours from this column on share its group. */
export function groupSize(columns: readonly ReportColumn[], from: number): number {
  const rest = columns.slice(from);
  const end = rest.findIndex(({ group }) => group !== rest[0]?.group);
  return end === -1 ? rest.length : end;
}
