import type { RegistrationList } from '#domain/list-rows.ts';
import type { Mends } from '../../queries/import-judge.ts';
import type { listImport } from '../../schema.ts';

/** What is kept of a read list: all that its preview shows, and all that its confirmation needs. */
export type KeptList = Pick<
  RegistrationList,
  'unitText' | 'noNeed' | 'rows' | 'problems' | 'unknownColumns' | 'skipped' | 'sheets'
>;

/** The content of `list_import.preview`. */
export interface ImportPreview {
  list: KeptList;
  mends: Mends;
  /** What became of it, once it was confirmed. */
  outcome: ImportOutcome | null;
}

/** What a list brought into the register. */
export interface ImportOutcome {
  dossierId: string;
  /** Lines that were put down as drafts. */
  added: number;
  /** Lines that the register had already. */
  existing: number;
  /** Lines that did not come in, by name and with the reason. */
  leftOut: LeftOut[];
  /** The unit says that it has no need. */
  noNeed: boolean;
  /** The dossier was sent on the unit's behalf. */
  sent: boolean;
  /** Something of the register is different than before. */
  changed: boolean;
}

export interface LeftOut {
  sheet: string;
  row: number;
  name: string;
  birthYear: number | null;
  /** The class's code, or what the list says where no class is meant by it. */
  course: string;
  findings: string[];
}

/** A list as the database can hold it: text from strangers' files may have zeros and halves of characters in it. */
export function keptList(list: RegistrationList): KeptList {
  const { unitText, noNeed, rows, problems, unknownColumns, skipped, sheets } = list;
  const kept: KeptList = { unitText, noNeed, rows, problems, unknownColumns, skipped, sheets };
  const text = JSON.stringify(kept, (_key, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value,
  );
  return JSON.parse(text) as KeptList;
}

/** The preview of a row of `list_import`: nobody but the commands beside this file writes that column. */
export function previewOf(row: Pick<typeof listImport.$inferSelect, 'preview'>): ImportPreview {
  return row.preview as unknown as ImportPreview;
}

export function toColumn(preview: ImportPreview): Record<string, unknown> {
  return { ...preview };
}
