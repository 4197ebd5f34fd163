import type { RegistrationList } from '#domain/list-rows.ts';
import { readWorkbook } from './read.ts';
import { readRegistrationList } from './registration-list.ts';
import { sampleCatalogue } from './testing-catalogue.ts';
import { type TestCell, type TestSheet, type TestStyle, xlsx } from './testing-xlsx.ts';

const catalogue = sampleCatalogue();

/** Writes these sheets as a file and reads them as a registration list, for tests. */
export async function readList(sheets: readonly TestSheet[], styles?: readonly TestStyle[]): Promise<RegistrationList> {
  return readRegistrationList(await readWorkbook(xlsx(sheets, styles)), catalogue);
}

/** What stands above the headings of a unit's list. */
export const LETTERHEAD: readonly (readonly TestCell[])[] = [
  ['UBND THÀNH PHỐ THÁI NGUYÊN'],
  ['UBND PHƯỜNG QUANG VINH'],
  [],
  ['DANH SÁCH ĐĂNG KÝ'],
];

/** Name, gender, birth, post and classes of each row; a class that is not known as it is written. */
export function brief(list: RegistrationList) {
  return list.rows.map(({ name, gender, birth, positionCode, courses }) => [
    name,
    gender,
    birth,
    positionCode,
    courses.map(({ code, text }) => code ?? `? ${text}`).join(' '),
  ]);
}
