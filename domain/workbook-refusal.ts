/** Why a file is not read at all. Each code has words that tell what to do (mostly: save it as .xlsx and send it again). */
export const WORKBOOK_REFUSALS = [
  'empty_file',
  'file_too_large',
  'not_a_workbook',
  'other_spreadsheet',
  'password_protected',
  'broken_file',
  'too_many_parts',
  'parts_too_large',
  'macros',
  'external_links',
  'embedded_objects',
  'document_type',
  'too_many_sheets',
  'cells_out_of_range',
  'too_many_cells',
  'too_slow',
  'too_much_memory',
] as const;
export type WorkbookRefusal = (typeof WORKBOOK_REFUSALS)[number];

/** A file that is not read, for a closed reason; `detail` is a name or a cell, for the log and for the words. */
export class WorkbookRefused extends Error {
  readonly code: WorkbookRefusal;
  readonly detail: string | undefined;
  constructor(code: WorkbookRefusal, detail?: string) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'WorkbookRefused';
    this.code = code;
    this.detail = detail;
  }
}
