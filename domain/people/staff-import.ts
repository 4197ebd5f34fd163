import type { RowProblem } from '../list-rows.ts';
import type { StaffRowRefusal } from './refusals.ts';

/** What a staff list brought into the register, or would bring. */
export interface StaffImportResult {
  file: string;
  /** The day from which new people are in post, and on which the list's facts stand. */
  asOf: string;
  /** Rows of the list; `added + changed + unchanged + refused.length`. */
  rows: number;
  units: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: { sheet: string; row: number; name: string; code: StaffRowRefusal }[];
  /** In post in the list's units and not in the list: nobody is taken out on a list's silence. */
  notListed: number;
}

/** A rehearsal's result, with what of the file was not understood. */
export interface StaffImportReport extends StaffImportResult {
  unknownColumns: string[];
  /** Cells that could not be read, or were read otherwise than they are written. */
  problems: RowProblem[];
}
