import type {
  Gender,
  PartyStatus,
  PoliticalTheoryLevel,
  QualificationLevel,
  Rating,
  StaffKind,
  StateManagementLevel,
} from './codes.ts';
import type { PartialDay } from './time/partial-day.ts';

/**
 * What is wrong with a cell or a row of a list, or was taken in another way than it is written. The first group keeps a
 * value from being read; the second only tells the clerk what was understood.
 */
export const ROW_PROBLEMS = [
  'NAME_MISSING',
  'BIRTH_UNREADABLE',
  'BIRTH_IN_BOTH_COLUMNS',
  'CITIZEN_ID_UNREADABLE',
  'COURSE_MISSING',
  'COURSE_UNKNOWN',
  'COURSE_AMBIGUOUS',
  'POSITION_UNKNOWN',
  'POSITION_AMBIGUOUS',
  'UNIT_UNKNOWN',
  'LEVEL_UNKNOWN',
  'DAY_UNREADABLE',
  'PHONE_UNREADABLE',
] as const;
export const ROW_NOTICES = [
  'CITIZEN_ID_RESTORED',
  'CITIZEN_ID_OLD',
  'CITIZEN_ID_REPEATED',
  'COURSE_BY_PART',
  'HIDDEN_ROW',
] as const;
export type RowProblemCode = (typeof ROW_PROBLEMS)[number];
export type RowNoticeCode = (typeof ROW_NOTICES)[number];

/** Where and what: `column` is the letter in the sheet, `text` what stands there. */
export interface RowProblem {
  code: RowProblemCode | RowNoticeCode;
  sheet: string;
  row: number;
  column: string | null;
  text: string;
}

/** What is wrong with a list as a whole. */
export const LIST_PROBLEMS = [
  'NO_TABLE',
  'NO_ROWS',
  'TOO_MANY_ROWS',
  'UNIT_NOT_FOUND',
  'UNIT_AMBIGUOUS',
  'SEVERAL_UNITS',
  'NO_NEED_BUT_ROWS',
] as const;
export type ListProblem = (typeof LIST_PROBLEMS)[number];

/** A column of a table as it was understood; `field` is null where the heading is not known. */
export interface ListColumn {
  sheet: string;
  column: string;
  heading: string;
  field: string | null;
}

export interface ListSheet {
  name: string;
  /** Hidden sheets are not read. */
  hidden: boolean;
  /** The first row of the headings, or null where no table was found. */
  headerRow: number | null;
  rows: number;
}

/** A row that was passed over, and why: headings of groups, closing rows, people without a class. */
export interface SkippedRow {
  sheet: string;
  row: number;
  reason: 'group' | 'closing' | 'no_course' | 'no_person';
  text: string;
}

/** A class as a row asks for it. `code` is null where it is unknown or could be several, which are `candidates`. */
export interface AskedCourse {
  text: string;
  code: string | null;
  kind: 'exact' | 'part' | 'ambiguous' | 'unknown';
  candidates: string[];
}

export interface RegistrationRow {
  sheet: string;
  row: number;
  name: string;
  gender: Gender | null;
  birth: PartialDay | null;
  birthYear: number | null;
  positionText: string;
  positionCode: string | null;
  citizenId: string | null;
  unitText: string;
  /** In the order of the cell. */
  courses: AskedCourse[];
  note: string;
  problems: RowProblem[];
  /** Every filled cell of the row by its heading, as it is written. */
  raw: Record<string, string>;
}

export interface RegistrationList {
  /** The letterhead as found; empty where there is none. */
  unitText: string;
  unitCode: string | null;
  /** The unit says that it has no need; always false where rows were found. */
  noNeed: boolean;
  rows: RegistrationRow[];
  problems: ListProblem[];
  columns: ListColumn[];
  unknownColumns: ListColumn[];
  skipped: SkippedRow[];
  sheets: ListSheet[];
}

/** One person of a staff list. Null means that the cell is empty or could not be read (then a problem says so). */
export interface StaffRow {
  sheet: string;
  row: number;
  name: string;
  gender: Gender | null;
  birth: PartialDay | null;
  citizenId: string | null;
  unitText: string;
  unitCode: string | null;
  kind: StaffKind | null;
  positionText: string;
  positionCode: string | null;
  /** The rank's code, such as 01.003. */
  rank: string | null;
  ethnicity: string | null;
  qualification: QualificationLevel | null;
  major: string | null;
  politicalTheory: PoliticalTheoryLevel | null;
  stateManagement: StateManagementLevel | null;
  foreignLanguage: string | null;
  informatics: string | null;
  /** NONE where the list has the column and the cell is empty; null where it has no such column. */
  party: PartyStatus | null;
  partyJoinedOn: PartialDay | null;
  partyOfficialOn: PartialDay | null;
  recruitedOn: PartialDay | null;
  ratings: { year: number; rating: Rating }[];
  phone: string | null;
  note: string;
  problems: RowProblem[];
  raw: Record<string, string>;
}

export interface StaffList {
  /** The day on which the list says that it is true ("tính đến ngày …"). */
  asOf: string | null;
  rows: StaffRow[];
  problems: ListProblem[];
  columns: ListColumn[];
  unknownColumns: ListColumn[];
  skipped: SkippedRow[];
  sheets: ListSheet[];
}

/** What a list is read against: the units, posts and classes that exist, with their names as data. */
export interface ListCatalogue {
  units: readonly { code: string; type: string; name: string }[];
  positions: readonly { code: string; name: string; aliases?: readonly string[] }[];
  classes: readonly { code: string; name: string; aliases?: readonly string[] }[];
}
