import type { FindingCode } from './codes.ts';
import type { RegistrationList } from './list-rows.ts';

/** Where an import stands: shown with its findings, taken in, or put aside. */
export const IMPORT_STATES = ['checked', 'confirmed', 'discarded'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** How many files an office may drop at once, and how large they may be together, in bytes. */
export const BATCH_FILES = 40;
export const BATCH_BYTES = 20 * 1024 * 1024;

/** Why a list is not taken in, besides what is wrong with the file and with the list itself. */
export const IMPORT_REFUSALS = [
  /** The letterhead names another unit than the one for which the list was given. */
  'another_unit',
  'no_file',
  'too_many_files',
  /** It was confirmed, discarded, or is the other side's to confirm. */
  'not_waiting',
  'nothing_to_import',
] as const;
export type ImportRefusal = (typeof IMPORT_REFUSALS)[number];

/** What is kept of a read list: all that its preview shows, and all that its confirmation needs. */
export type KeptList = Pick<
  RegistrationList,
  'unitText' | 'noNeed' | 'rows' | 'problems' | 'unknownColumns' | 'skipped' | 'sheets'
>;

/** What somebody said of a list's rows and lines after its check: who is meant, which class, what is left out. */
export interface Mends {
  /** By the row's index: the person of the unit who is meant. */
  people: Readonly<Record<string, string>>;
  /** By the line's id: the code of the class that is meant. */
  classes: Readonly<Record<string, string>>;
  /** Ids of lines that are left out by name. */
  leftOut: readonly string[];
}
export const NO_MENDS: Mends = { people: {}, classes: {}, leftOut: [] };

/** A line that did not come in, by name and with the reason. */
export interface LeftOut {
  sheet: string;
  row: number;
  /** As it is written. */
  name: string;
  birthYear: number | null;
  /** The class's code, or what the list says where no class is meant by it. */
  course: string;
  /** Of somebody of another unit nothing is told but that. */
  findings: FindingCode[];
}

/** What a list brought into the register. */
export interface ImportOutcome {
  dossierId: string;
  /** Lines that were put down as drafts. */
  added: number;
  /** Lines that the register had already. */
  existing: number;
  leftOut: LeftOut[];
  /** The unit says that it has no need. */
  noNeed: boolean;
  /** The dossier was sent on the unit's behalf. */
  sent: boolean;
  /** Something of the register is different than before. */
  changed: boolean;
}

/** How a list was found to be when it was checked, in lines and people. */
export interface ImportSummary {
  lines: number;
  people: number;
  /** Nothing is in the way. */
  clean: number;
  /** Can come in, with something in the way. */
  questioned: number;
  /** Cannot come in as it stands. */
  unregistrable: number;
  /** In the register already. */
  existing: number;
}

/** The content of an import beside its file. */
export interface ImportPreview {
  list: KeptList;
  mends: Mends;
  summary: ImportSummary;
  /** Ids of lines that were judged otherwise than they had been shown, when it was last to be confirmed. */
  changed: string[];
  /** Why the register refused it when an office sent it with others. */
  refused: string[];
  /** What became of it, once it was confirmed. */
  outcome: ImportOutcome | null;
}

/** A file of an office's batch that is no unit's list, with the codes of why. */
export interface RefusedFile {
  file: string;
  codes: string[];
}

/** A list as the database can hold it: text from strangers' files may have zeros and halves of characters in it. */
export function keptList(list: RegistrationList): KeptList {
  const { unitText, noNeed, rows, problems, unknownColumns, skipped, sheets } = list;
  return storable({ unitText, noNeed, rows, problems, unknownColumns, skipped, sheets });
}

/** JSON without what databases do not take in text. */
export function storable<Value>(value: Value): Value {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed().replaceAll('\0', '') : part,
  );
  return JSON.parse(text) as Value;
}
