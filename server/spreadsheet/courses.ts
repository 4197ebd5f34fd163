import type { AskedCourse } from '#domain/list-rows.ts';
import { nfc } from '#domain/text/clean.ts';
import { foldWords } from '#domain/text/fold.ts';
import type { Resolve } from '#domain/text/resolver.ts';
import { type Listed, splitListed } from '#domain/text/split.ts';
import type { Report } from './person-cells.ts';
import { isTick } from './person-cells.ts';
import type { TableRecord } from './record.ts';
import type { Column, Table } from './table.ts';

/** A column that stands for one class: a tick in it registers the person. */
export interface TickColumn {
  col: number;
  code: string;
  heading: string;
}

/** The columns of a table whose headings are classes. A part of a class's name will do only where nothing else fits. */
export function tickColumns(table: Table, resolve: Resolve): TickColumn[] {
  return table.columns.flatMap(({ col, path, field }) => {
    const heading = path.at(-1) ?? '';
    const resolution = resolve(heading);
    const isClass =
      (resolution.kind === 'exact' && (field === null || hasOnlyTicks(table, col))) ||
      (resolution.kind === 'part' && (field === null || field === 'course') && hasOnlyTicks(table, col));
    return isClass && 'code' in resolution ? [{ col, code: resolution.code, heading }] : [];
  });
}

function hasOnlyTicks(table: Table, col: number): boolean {
  const filled = table.body.flatMap((row) => row.cells.filter((cell) => cell.col === col && cell.text.trim() !== ''));
  return filled.length > 0 && filled.every((cell) => isTick(cell.text));
}

/** The classes that a row asks for: those written under "Nội dung đăng ký", then those ticked, in the row's order. */
export function readCourses(
  record: TableRecord,
  ticks: readonly TickColumn[],
  resolve: Resolve,
  report: Report,
): AskedCourse[] {
  const tickCols = new Set(ticks.map(({ col }) => col));
  const written = record
    .columnsOf('course')
    .filter(({ col }: Column) => !tickCols.has(col))
    .flatMap(({ col }) => splitListed(record.cellIn(col)?.text ?? '', resolve))
    .map((listed) => asked(listed));
  const ticked = ticks
    .filter(({ col }) => isTick(record.cellIn(col)?.text ?? ''))
    .map(({ code, heading }): AskedCourse => ({ text: heading, code, kind: 'exact', candidates: [] }));
  const courses = [...written.filter(({ text }) => !/^(-|–|0|khong)*$/.test(foldWords(text))), ...ticked];
  for (const { kind, text } of courses) {
    if (kind === 'unknown') report('COURSE_UNKNOWN', 'course', text);
    if (kind === 'ambiguous') report('COURSE_AMBIGUOUS', 'course', text);
    if (kind === 'part') report('COURSE_BY_PART', 'course', text);
  }
  return courses;
}

/** The class that a title, a sheet's name or a heading of a group names, if it plainly names one. */
export function namedCourse(text: string, resolve: Resolve): AskedCourse | null {
  const title = nfc(text).replace(/^([IVX]+|\d+|[A-Z])\s*[.)\-:]\s*/, '');
  const afterLead = /(?:^|\s)(?:lớp|khóa|khoá)\s*:?\s+(.+)$/iu.exec(title)?.[1];
  for (const [words, enough] of [
    [title, ['exact']],
    [afterLead ?? '', ['exact', 'part']],
  ] as const) {
    const resolution = resolve(words);
    if ('code' in resolution && (enough as readonly string[]).includes(resolution.kind))
      return asked({ text: nfc(words), resolution });
  }
  return null;
}

function asked({ text, resolution }: Listed): AskedCourse {
  return {
    text,
    code: 'code' in resolution ? resolution.code : null,
    kind: resolution.kind,
    candidates: resolution.kind === 'ambiguous' ? resolution.codes : [],
  };
}
