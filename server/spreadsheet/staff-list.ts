import type { ListCatalogue, RowProblem, SkippedRow, StaffList, StaffRow } from '#domain/list-rows.ts';
import { fold } from '#domain/text/fold.ts';
import {
  readPartyStatus,
  readPoliticalTheory,
  readQualification,
  readStaffKind,
  readStateManagement,
} from '#domain/text/levels.ts';
import { normalisePhone } from '#domain/text/phone.ts';
import { createResolver, type Resolve } from '#domain/text/resolver.ts';
import { POST_ABBREVIATIONS } from '#domain/text/wording.ts';
import { statedDay } from './as-of.ts';
import { Grid } from './grid.ts';
import { createUnitResolver, readLetterhead } from './letterhead.ts';
import type { Sheet, Workbook } from './model.ts';
import { type Report, readBirth, readDay, readIdentity, readName, readPost, reporter } from './person-cells.ts';
import { readRatings } from './ratings.ts';
import { TableRecord } from './record.ts';
import { isSignature, rowKind } from './row-kind.ts';
import { readLevel, unwrittenLevel } from './staff-levels.ts';
import { describeColumns, findTables, type Table } from './table.ts';

interface Resolvers {
  unit: Resolve;
  post: Resolve;
}

/**
 * Reads a list of staff (danh sách trích ngang) as offices keep it: one person to a row, units as a column, as group
 * rows or in the letterhead, staff categories as a column or as group rows.
 * A cell that cannot be read leaves its value null and says so; the row stays.
 */
export function readStaffList(workbook: Workbook, catalogue: ListCatalogue): StaffList {
  const resolvers: Resolvers = {
    unit: createUnitResolver(catalogue.units),
    post: createResolver(catalogue.positions, { abbreviations: POST_ABBREVIATIONS }),
  };
  const skipped: SkippedRow[] = [];
  const read = workbook.sheets.map((sheet) => readSheet(sheet, catalogue, resolvers, skipped));
  const rows = read.flatMap((sheet) => sheet.rows);
  const columns = read.flatMap((sheet) => sheet.columns);
  reportRepeatedIds(rows);
  const hasTable = read.some(({ headerRow }) => headerRow !== null);
  return {
    asOf: read.find(({ asOf }) => asOf !== null)?.asOf ?? null,
    rows,
    problems: rows.length > 0 ? [] : [hasTable ? 'NO_ROWS' : 'NO_TABLE'],
    columns,
    unknownColumns: columns.filter(({ field }) => field === null),
    skipped,
    sheets: read.map(({ name, hidden, headerRow, rows: { length } }) => ({ name, hidden, headerRow, rows: length })),
  };
}

function readSheet(sheet: Sheet, catalogue: ListCatalogue, resolvers: Resolvers, skipped: SkippedRow[]) {
  const grid = new Grid(sheet);
  const tables = sheet.hidden ? [] : findTables(grid);
  const letterhead = readLetterhead(tables[0]?.above ?? [], catalogue.units, resolvers.unit);
  const ofLetterhead = 'code' in letterhead.unit ? letterhead.text : '';
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    headerRow: tables[0]?.headerRow ?? null,
    asOf: statedDay(tables[0]?.above ?? []),
    rows: tables.flatMap((table) => readTable(grid, table, resolvers, skipped, ofLetterhead)),
    columns: describeColumns(sheet.name, tables),
  };
}

function readTable(
  grid: Grid,
  table: Table,
  resolvers: Resolvers,
  skipped: SkippedRow[],
  letterhead: string,
): StaffRow[] {
  const sheet = grid.sheet.name;
  const unwritten = unwrittenLevel(table);
  let group = { unit: letterhead, kind: '' };
  let previous: TableRecord | undefined;
  let closed = false;
  const rows: StaffRow[] = [];
  for (const row of table.body) {
    const record = new TableRecord(grid, table, row, previous);
    const kind = rowKind(record, { closed, listedByClass: false });
    if (kind === 'person' || kind === 'stray') {
      rows.push(readPerson(sheet, record, group, resolvers, unwritten));
      previous = record;
      continue;
    }
    closed ||= kind === 'closing' && isSignature(record);
    if (kind === 'group') group = readGroup(record, group, resolvers.unit);
    const reason = kind === 'group' ? 'group' : 'closing';
    skipped.push({ sheet, row: row.row, reason, text: record.whole().slice(0, 200) });
  }
  return rows;
}

/** A group row names a unit, under which the staff category begins anew, or a staff category. */
function readGroup(record: TableRecord, group: { unit: string; kind: string }, unit: Resolve) {
  const title = (record.text('name') || record.whole()).replace(/^([IVX]+|\d+|[A-Z])\s*[.)\-:]\s*/, '');
  if (unit(title).kind !== 'unknown') return { unit: title, kind: '' };
  return readStaffKind(title) === null ? group : { ...group, kind: title };
}

function readPerson(
  sheet: string,
  record: TableRecord,
  group: { unit: string; kind: string },
  resolvers: Resolvers,
  unwritten: ReturnType<typeof unwrittenLevel>,
): StaffRow {
  const { report, problems } = reporter(sheet, record);
  if (record.row.hidden) report('HIDDEN_ROW', 'name', '');
  const name = readName(record);
  if (name === '') report('NAME_MISSING', 'name', record.whole());
  const { gender, birth } = readBirth(record, report);
  const unitText = record.text('unit') || group.unit;
  const unit = resolvers.unit(unitText);
  if (!('code' in unit)) report('UNIT_UNKNOWN', 'unit', unitText);
  return {
    sheet,
    row: record.row.row,
    name,
    gender,
    birth,
    citizenId: readIdentity(record, report),
    unitText,
    unitCode: 'code' in unit ? unit.code : null,
    kind: readLevel(record, 'kind', readStaffKind, report) ?? readStaffKind(group.kind),
    ...readPost(record, resolvers.post, report),
    rank: record.text('rank') || null,
    ethnicity: record.text('ethnicity') || null,
    qualification: readLevel(record, 'qualification', readQualification, report),
    major: record.text('major') || null,
    politicalTheory:
      readLevel(record, 'politicalTheory', readPoliticalTheory, report) ?? unwritten('politicalTheory', record),
    stateManagement:
      readLevel(record, 'stateManagement', readStateManagement, report) ?? unwritten('stateManagement', record),
    foreignLanguage: record.text('foreignLanguage') || null,
    informatics: record.text('informatics') || null,
    ...readParty(record, report),
    recruitedOn: readDay(record, 'recruitedOn', () =>
      report('DAY_UNREADABLE', 'recruitedOn', record.text('recruitedOn')),
    ),
    ratings: readRatings(record, report),
    phone: readPhone(record, report),
    note: record.text('note'),
    problems,
    raw: record.raw(),
  };
}

/** Membership with its two days. A list that has the column leaves it empty for who is no member. */
function readParty(record: TableRecord, report: Report): Pick<StaffRow, 'party' | 'partyJoinedOn' | 'partyOfficialOn'> {
  const day = (field: 'party' | 'partyJoinedOn' | 'partyOfficialOn') =>
    readDay(record, field, () => report('DAY_UNREADABLE', field, record.text(field)));
  const partyJoinedOn = day('partyJoinedOn');
  const partyOfficialOn = day('partyOfficialOn');
  const written = record.text('party');
  const status = readPartyStatus(written);
  if (status !== null) return { party: status, partyJoinedOn, partyOfficialOn };
  // A day in the place of the tick is the day of joining.
  if (written !== '' && /\d{4}/.test(written))
    return { party: 'OFFICIAL', partyJoinedOn: partyJoinedOn ?? day('party'), partyOfficialOn };
  if (written !== '') report('LEVEL_UNKNOWN', 'party', written);
  const hasColumn = record.columnsOf('party').length + record.columnsOf('partyJoinedOn').length > 0;
  const joined = partyJoinedOn !== null || partyOfficialOn !== null;
  return { party: joined ? 'OFFICIAL' : hasColumn && written === '' ? 'NONE' : null, partyJoinedOn, partyOfficialOn };
}

function readPhone(record: TableRecord, report: Report): string | null {
  const written = record.text('phone');
  const phone = normalisePhone(fold(written).split(/[,;/]| - /)[0] ?? '');
  if (phone === null && /\d/.test(written)) report('PHONE_UNREADABLE', 'phone', written);
  return phone;
}

/** The same identity number in two rows: both are told, neither is dropped. */
function reportRepeatedIds(rows: readonly StaffRow[]): void {
  const byId = Map.groupBy(rows, ({ citizenId }) => citizenId);
  for (const [id, same] of byId) {
    if (id === null || same.length < 2) continue;
    for (const { sheet, row, problems } of same) {
      problems.push({ code: 'CITIZEN_ID_REPEATED', sheet, row, column: null, text: id } satisfies RowProblem);
    }
  }
}
