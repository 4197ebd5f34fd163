import { Refusal } from '#db/context.ts';
import type { ListCatalogue, ListProblem, RegistrationList } from '#domain/list-rows.ts';
import { WorkbookRefused } from '#domain/workbook-refusal.ts';
import type { Workbook } from '../spreadsheet/model.ts';
import { readWorkbook } from '../spreadsheet/read.ts';
import { readRegistrationList } from '../spreadsheet/registration-list.ts';

/** With one of these a list cannot be anybody's answer; the others are told and do not stop it. */
const STOPPING: readonly ListProblem[] = ['NO_TABLE', 'NO_ROWS', 'UNIT_NOT_FOUND', 'UNIT_AMBIGUOUS', 'SEVERAL_UNITS'];

/** More people than any unit has: a preview of them all would only be waited for. */
const MOST_ROWS = 1_000;

/** A registration list whose unit is known. */
export type UnitList = RegistrationList & { unitCode: string };

/**
 * Reads an untrusted workbook. @throws Refusal with the closed code of why it is not taken (see `WorkbookRefusal`)
 */
export async function readBytes(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookRefused) throw new Refusal(error.code);
    throw error;
  }
}

/**
 * Reads a unit's registration list, and whose it is.
 *
 * @throws Refusal as `readBytes`, and where it holds no list (`NO_TABLE`, `NO_ROWS`), more than a unit's (`TOO_MANY_ROWS`), or its unit cannot be told
 * (`UNIT_NOT_FOUND`, `UNIT_AMBIGUOUS`, `SEVERAL_UNITS`)
 */
export async function readUnitList(bytes: Uint8Array, catalogue: ListCatalogue): Promise<UnitList> {
  const list = readRegistrationList(await readBytes(bytes), catalogue);
  if (list.rows.length > MOST_ROWS) throw new Refusal('TOO_MANY_ROWS');
  const stops = list.problems.filter((problem) => STOPPING.includes(problem));
  if (stops.length > 0) throw new Refusal(stops.map((code) => ({ code })));
  const { unitCode } = list;
  if (unitCode === null) throw new Refusal('UNIT_NOT_FOUND');
  return { ...list, unitCode };
}
