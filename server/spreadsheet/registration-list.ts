import type { AskedCourse, ListCatalogue, RegistrationList, RegistrationRow, SkippedRow } from '#domain/list-rows.ts';
import { nfc } from '#domain/text/clean.ts';
import { createResolver, type Resolution, type Resolve } from '#domain/text/resolver.ts';
import { CLASS_ABBREVIATIONS, POST_ABBREVIATIONS } from '#domain/text/wording.ts';
import { yearOf } from '#domain/time/partial-day.ts';
import { namedCourse, readCourses, type TickColumn, tickColumns } from './courses.ts';
import { Grid } from './grid.ts';
import { createUnitResolver, readLetterhead } from './letterhead.ts';
import type { Sheet, Workbook } from './model.ts';
import { readBirth, readIdentity, readName, readPost, reporter } from './person-cells.ts';
import { TableRecord } from './record.ts';
import { isSignature, rowKind, saysNoNeed } from './row-kind.ts';
import { describeColumns, findTables, type Table } from './table.ts';

interface Resolvers {
  unit: Resolve;
  post: Resolve;
  course: Resolve;
}

/**
 * Reads a unit's registration list as units really send it: any order and wording of columns, headings of two rows,
 * groups, several classes in a cell, a column or a sheet or a group for each class, several sheets, ditto marks.
 * It only reads: whether the person exists and may attend is decided elsewhere. Nothing is dropped in silence: rows
 * that are passed over, columns that are not known and words that mean nothing are listed.
 */
export function readRegistrationList(workbook: Workbook, catalogue: ListCatalogue): RegistrationList {
  const resolvers: Resolvers = {
    unit: createUnitResolver(catalogue.units),
    post: createResolver(catalogue.positions, { abbreviations: POST_ABBREVIATIONS }),
    course: createResolver(catalogue.classes, { abbreviations: CLASS_ABBREVIATIONS }),
  };
  const read = workbook.sheets.map((sheet) => readSheet(sheet, catalogue, resolvers));
  const rows = read.flatMap((sheet) => sheet.rows);
  const columns = read.flatMap((sheet) => sheet.columns);
  const saidNoNeed = read.some((sheet) => sheet.noNeed);
  const { unitText, unitCode, problem } = findUnit(read, rows, resolvers.unit);
  const list: RegistrationList = {
    unitText,
    unitCode,
    noNeed: saidNoNeed && rows.length === 0,
    rows,
    problems: problem ? [problem] : [],
    columns,
    unknownColumns: columns.filter(({ field }) => field === null),
    skipped: read.flatMap((sheet) => sheet.skipped),
    sheets: read.map(({ name, hidden, headerRow, rows: { length } }) => ({ name, hidden, headerRow, rows: length })),
  };
  if (saidNoNeed && rows.length > 0) list.problems.push('NO_NEED_BUT_ROWS');
  if (!saidNoNeed && rows.length === 0)
    list.problems.push(list.sheets.some((s) => s.headerRow !== null) ? 'NO_ROWS' : 'NO_TABLE');
  return list;
}

function readSheet(sheet: Sheet, catalogue: ListCatalogue, resolvers: Resolvers) {
  const grid = new Grid(sheet);
  const tables = sheet.hidden ? [] : findTables(grid);
  const above = tables[0]?.above ?? sheet.rows;
  const skipped: SkippedRow[] = [];
  const result = tables.map((table) => readTable(grid, table, resolvers, skipped));
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    headerRow: tables[0]?.headerRow ?? null,
    letterhead: sheet.hidden ? null : readLetterhead(above, catalogue.units, resolvers.unit),
    noNeed:
      result.some(({ noNeed }) => noNeed) ||
      (tables.length === 0 &&
        !sheet.hidden &&
        sheet.rows.some((row) => row.cells.some((cell) => saysNoNeed(cell.text)))),
    rows: result.flatMap(({ rows }) => rows),
    columns: describeColumns(sheet.name, tables),
    skipped,
  };
}

function readTable(grid: Grid, table: Table, resolvers: Resolvers, skipped: SkippedRow[]) {
  const sheet = grid.sheet.name;
  const ticks = tickColumns(table, resolvers.course);
  const tickCols = new Set(ticks.map(({ col }) => col));
  for (const column of table.columns) if (tickCols.has(column.col)) column.field = 'course';
  const hasCourses = table.columns.some(({ field }) => field === 'course');
  let groupCourse = hasCourses ? null : titleCourse(grid.sheet, table, resolvers.course);
  let previous: TableRecord | undefined;
  let closed = false;
  let noNeed = false;
  const rows: RegistrationRow[] = [];
  for (const row of table.body) {
    const record = new TableRecord(grid, table, row, previous);
    const kind = rowKind(record, { closed, listedByClass: groupCourse !== null });
    const skip = (reason: SkippedRow['reason']) =>
      skipped.push({ sheet, row: row.row, reason, text: record.whole().slice(0, 200) });
    if (kind === 'no_need') noNeed ||= groupCourse === null;
    if (kind === 'group') groupCourse = namedCourse(record.whole(), resolvers.course) ?? groupCourse;
    if (kind === 'closing') closed ||= isSignature(record);
    if (kind === 'group' || kind === 'closing' || kind === 'no_need') {
      skip(kind === 'group' ? 'group' : 'closing');
      continue;
    }
    const person = readPerson(
      sheet,
      record,
      ticks,
      groupCourse,
      resolvers,
      kind === 'continued' ? rows.at(-1) : undefined,
    );
    if (person.courses.length === 0) skip(kind === 'stray' ? 'no_person' : 'no_course');
    else rows.push(person);
    if (kind !== 'continued') previous = record;
  }
  return { rows, noNeed };
}

function readPerson(
  sheet: string,
  record: TableRecord,
  ticks: readonly TickColumn[],
  groupCourse: AskedCourse | null,
  resolvers: Resolvers,
  same: RegistrationRow | undefined,
): RegistrationRow {
  const { report, problems } = reporter(sheet, record);
  const written = readCourses(record, ticks, resolvers.course, report);
  const courses = written.length === 0 && groupCourse ? [groupCourse] : written;
  if (record.row.hidden) report('HIDDEN_ROW', 'name', '');
  const place = { sheet, row: record.row.row, courses, problems, raw: record.raw() };
  if (same) return { ...same, ...place, note: record.text('note') };
  const name = readName(record);
  if (name === '') report('NAME_MISSING', 'name', record.whole());
  const { gender, birth } = readBirth(record, report);
  return {
    ...place,
    name,
    gender,
    birth,
    birthYear: birth === null ? null : yearOf(birth),
    ...readPost(record, resolvers.post, report),
    citizenId: readIdentity(record, report),
    unitText: record.text('unit'),
    note: record.text('note'),
  };
}

/** For a list with no column for the class: the class in the lines right above it, or in the sheet's name. */
function titleCourse(sheet: Sheet, table: Table, resolve: Resolve): AskedCourse | null {
  const lines = table.above.slice(-6).flatMap((row) => row.cells.flatMap((cell) => cell.text.split(/\r?\n/)));
  for (const text of [...lines.reverse(), sheet.name]) {
    const course = namedCourse(text, resolve);
    if (course) return course;
  }
  return null;
}

/** The unit of the letterheads; where there is none, the one unit that all rows name. */
function findUnit(
  sheets: readonly { letterhead: { text: string; unit: Resolution } | null }[],
  rows: readonly RegistrationRow[],
  resolve: Resolve,
): {
  unitText: string;
  unitCode: string | null;
  problem: 'UNIT_NOT_FOUND' | 'UNIT_AMBIGUOUS' | 'SEVERAL_UNITS' | null;
} {
  const heads = sheets.flatMap(({ letterhead }) => letterhead ?? []);
  const unitText = heads.find(({ unit }) => unit.kind !== 'unknown')?.text ?? heads[0]?.text ?? '';
  const codes = new Set(heads.flatMap(({ unit }) => ('code' in unit ? unit.code : [])));
  if (codes.size > 1) return { unitText, unitCode: null, problem: 'SEVERAL_UNITS' };
  if (codes.size === 1) return { unitText, unitCode: [...codes][0]!, problem: null };
  if (heads.some(({ unit }) => unit.kind === 'ambiguous'))
    return { unitText, unitCode: null, problem: 'UNIT_AMBIGUOUS' };
  const named = new Set(rows.map((row) => nfc(row.unitText)));
  const resolutions = [...named].map(resolve);
  const [only] = resolutions;
  if (only?.kind === 'exact' && resolutions.every((r) => 'code' in r && r.code === only.code)) {
    return { unitText: [...named][0] ?? '', unitCode: only.code, problem: null };
  }
  return { unitText, unitCode: null, problem: 'UNIT_NOT_FOUND' };
}
