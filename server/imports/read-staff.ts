import { Refusal } from '#db/context.ts';
import { staffCatalogue } from '#db/queries/import-target.ts';
import { read } from '#db/store.ts';
import type { StaffList } from '#domain/list-rows.ts';
import { foldWords } from '#domain/text/fold.ts';
import { parsePartialDay } from '#domain/text/parse-day.ts';
import { dayOf } from '#domain/time/day.ts';
import type { Workbook } from '../spreadsheet/model.ts';
import { readStaffList } from '../spreadsheet/staff-list.ts';
import { readBytes } from './read-list.ts';

/** A staff list with the day that it states, if it states one. */
export type DatedStaffList = StaffList & { asOf: string | null };

/**
 * Reads a list of staff against the units and posts of the register.
 *
 * @throws Refusal as `readBytes`, and where it holds no list (`NO_TABLE`, `NO_ROWS`)
 */
export async function readStaff(bytes: Uint8Array, now: number): Promise<DatedStaffList> {
  const workbook = await readBytes(bytes);
  const list = readStaffList(workbook, await staffCatalogue(read(), dayOf(now)));
  if (list.problems.length > 0) throw new Refusal(list.problems.map((code) => ({ code })));
  return { ...list, asOf: statedDay(workbook, list) };
}

/** "(Tính đến ngày 01/3/2022)" above the table, in whatever words around it. */
function statedDay({ sheets }: Workbook, list: Pick<StaffList, 'sheets'>): string | null {
  for (const { name, rows } of sheets) {
    const header = list.sheets.find((sheet) => sheet.name === name)?.headerRow ?? 0;
    for (const { text } of rows.filter(({ row }) => row < header).flatMap(({ cells }) => cells)) {
      const told = /\b(?:tinh den|den)(?: het)? ngay (\d{1,2} (?:thang )?\d{1,2} (?:nam )?\d{4})\b/.exec(
        foldWords(text),
      )?.[1];
      const day = told ? parsePartialDay(told) : null;
      if (day?.length === 10) return day;
    }
  }
  return null;
}
