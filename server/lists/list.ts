import type { Viewer } from '#domain/viewer.ts';
import { type Format, formatFor } from '#messages/format.ts';
import { type Messages, messagesFor } from '#messages/messages.ts';
import { requestDay, requestNow } from '../clock.ts';
import type { BookValue, WrittenColumn } from '../spreadsheet/write.ts';

export type { BookValue };

/** A column of a list that leaves the register; on a sheet and on paper unless it is for one of them only. */
export interface ListColumn<Row> extends WrittenColumn<Row> {
  on?: 'sheet' | 'paper';
  /** The column that names the row. */
  names?: boolean;
}

/** A list as it leaves the register: one description for the sheet and for the paper. */
export interface List<Row> {
  title: string;
  /** What it is narrowed to in words, what it counts, and as of when. */
  lines: readonly string[];
  columns: readonly ListColumn<Row>[];
  rows: readonly Row[];
  /** On paper a heading above each group; on a sheet, where rows are sorted, the group is a column. */
  group?: (row: Row) => string;
  /** On paper below the rows: what abbreviations and numbers in them mean. */
  notes?: readonly string[];
  /** How many there are, where more are found than are given out. */
  found?: number;
}

/** For whom a list is made, in which words, and when. */
export interface Asked {
  viewer: Viewer;
  m: Messages;
  f: Format;
  now: number;
  on: string;
}

export async function askedBy(viewer: Viewer): Promise<Asked> {
  return {
    viewer,
    m: messagesFor(viewer.locale),
    f: formatFor(viewer.locale),
    now: await requestNow(),
    on: await requestDay(),
  };
}

/** Columns with little to say: the row's number, and plain text. */
export function numberColumn(m: Messages): ListColumn<unknown> {
  return { heading: m.lists.number, width: 6, center: true, value: (_row, index) => index + 1 };
}

export function textColumn<Row>(
  heading: string,
  width: number,
  value: (row: Row) => string | null | undefined,
): ListColumn<Row> {
  return { heading, width, value: (row) => value(row) || null };
}

/** What a list is narrowed to, in words: each label with its value, those that are not set left out. */
export function filterWords(m: Messages, narrowed: readonly (readonly [label: string, value: string | undefined])[]) {
  const set = narrowed.filter(([, value]) => value);
  if (set.length === 0) return m.lists.unfiltered;
  return m.lists.filtered({ what: set.map(([label, value]) => `${label}: ${value}`).join('; ') });
}

/** What a list counts, and as of when. */
export function countWords({ m, f, now }: Asked, ...counts: readonly string[]): string {
  return [...counts, m.lists.asOf({ at: f.instant(now) })].join(' · ');
}

/** The value of a cell as paper shows it. */
export function cellWords(value: BookValue, f: Format): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return f.number(value);
  if ('at' in value) return value.at === null ? '' : f.instant(value.at);
  return value.day === null ? '' : f.partialDay(value.day);
}
