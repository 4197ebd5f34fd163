import type { Gender } from '#domain/codes.ts';
import type { RowNoticeCode, RowProblem, RowProblemCode } from '#domain/list-rows.ts';
import { readCitizenId } from '#domain/text/citizen-id.ts';
import { nfc, personName } from '#domain/text/clean.ts';
import { foldWords } from '#domain/text/fold.ts';
import { parsePartialDay } from '#domain/text/parse-day.ts';
import type { Resolve } from '#domain/text/resolver.ts';
import { splitListed } from '#domain/text/split.ts';
import type { PartialDay } from '#domain/time/partial-day.ts';
import type { Field } from './headings.ts';
import type { Cell } from './model.ts';
import type { TableRecord } from './record.ts';

/** Takes down what is wrong with a row, with its place. */
export type Report = (code: RowProblemCode | RowNoticeCode, field: Field, text: string) => void;

export function reporter(sheet: string, record: TableRecord): { report: Report; problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  return {
    problems,
    report: (code, field, text) =>
      problems.push({ code, sheet, row: record.row.row, column: record.column(field), text: text.slice(0, 200) }),
  };
}

const TITLES = /^(\d+\s*[.)]\s*)?((đ\/c|đ\.c|đc|đồng chí|bà|ông \(bà\))\s*[:.]?\s+)?/iu;
const SEX_IN_NAME = /\s*\((nữ|nam)\)\s*$/iu;
const TICK = /^(x|v|✓|✔|☑|1|co|true)$/;

/** The name of a row's person, from one column or from family and given name in two. */
export function readName(record: TableRecord): string {
  const written =
    record.text('name').replaceAll(', ', ' ') || `${record.text('familyName')} ${record.text('givenName')}`;
  return personName(nfc(written).replace(TITLES, '').replace(SEX_IN_NAME, ''));
}

/** Sex and birth, which many lists write as the year under "Nam" or under "Nữ". */
export function readBirth(record: TableRecord, report: Report): { gender: Gender | null; birth: PartialDay | null } {
  const male = record.text('birthMale');
  const female = record.text('birthFemale');
  if (male !== '' && female !== '') {
    report('BIRTH_IN_BOTH_COLUMNS', 'birthMale', `${male} | ${female}`);
    return { gender: null, birth: null };
  }
  const field = male !== '' ? 'birthMale' : female !== '' ? 'birthFemale' : 'birth';
  const ticked = field !== 'birth' && TICK.test(foldWords(male || female));
  const from = ticked ? 'birth' : field;
  const birth = readDay(record, from, () => report('BIRTH_UNREADABLE', from, record.text(from)));
  const byColumn: Gender | null = field === 'birthMale' ? 'M' : field === 'birthFemale' ? 'F' : null;
  return { gender: byColumn ?? readGender(record), birth };
}

function readGender(record: TableRecord): Gender | null {
  const written = foldWords(record.text('gender'));
  if (/^(nu|f|female)$/.test(written)) return 'F';
  if (/^(nam|m|male)$/.test(written)) return 'M';
  // "Giới tính (Nữ ghi x)".
  if (TICK.test(written) && record.columnsOf('gender').some(({ path }) => /nữ/iu.test(path.join(' ')))) return 'F';
  const inName = SEX_IN_NAME.exec(record.text('name'))?.[1]?.toLowerCase();
  return inName === undefined ? null : inName === 'nam' ? 'M' : 'F';
}

/** A day from the cells under one meaning; day, month and year may stand in columns of their own. */
export function readDay(record: TableRecord, field: Field, unreadable: () => void): PartialDay | null {
  const cells = record.cells(field).filter((cell) => !/^[\s\-–.]*$/.test(cell.text));
  if (cells.length === 0) return null;
  const together = cells.length > 1 ? parsePartialDay(cells.map((cell) => cell.text).join('/')) : null;
  const days = [together, ...cells.map(dayOf)].filter((day) => day !== null);
  if (days.length === 0) unreadable();
  return days.reduce<PartialDay | null>((best, day) => (best === null || day.length > best.length ? day : best), null);
}

function dayOf(cell: Cell): PartialDay | null {
  return cell.day ?? parsePartialDay(cell.text);
}

/** The identity number; a lost leading zero is restored and said. An old 9-digit number identifies nobody here. */
export function readIdentity(record: TableRecord, report: Report): string | null {
  const reading = readCitizenId(record.text('citizenId'));
  if (reading.kind === 'full') return reading.id;
  if (reading.kind === 'restored') {
    report('CITIZEN_ID_RESTORED', 'citizenId', record.text('citizenId'));
    return reading.id;
  }
  if (reading.kind === 'old') report('CITIZEN_ID_OLD', 'citizenId', reading.id);
  if (reading.kind === 'unreadable') report('CITIZEN_ID_UNREADABLE', 'citizenId', reading.text);
  return null;
}

/** The post; of several in one cell the first that is known. */
export function readPost(
  record: TableRecord,
  resolve: Resolve,
  report: Report,
): { positionText: string; positionCode: string | null } {
  const positionText = record.text('position');
  const listed = positionText === '' ? [] : splitListed(positionText, resolve);
  const known = listed.map(({ resolution }) => resolution).find((resolution) => 'code' in resolution);
  if (known && 'code' in known) return { positionText, positionCode: known.code };
  const ambiguous = listed.some(({ resolution }) => resolution.kind === 'ambiguous');
  if (listed.length > 0) report(ambiguous ? 'POSITION_AMBIGUOUS' : 'POSITION_UNKNOWN', 'position', positionText);
  return { positionText, positionCode: null };
}

export function isTick(text: string): boolean {
  return TICK.test(foldWords(text)) || /^\s*[✓✔☑]\s*$/.test(text);
}
