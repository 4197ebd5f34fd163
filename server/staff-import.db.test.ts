import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { importStaff, type StaffImportResult } from '#db/commands/import-staff.ts';
import { workforce } from '#db/queries/workforce.ts';
import { measured } from '#db/statements.ts';
import { freshStore } from '#db/testing.ts';
import type { StaffList } from '#domain/list-rows.ts';
import { seniorTheory } from '#domain/people/workforce.ts';
import { instantAt } from '#domain/time/day.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { readWorkbook } from './spreadsheet/read.ts';
import { readStaffList } from './spreadsheet/staff-list.ts';
import { sampleCatalogue } from './spreadsheet/testing-catalogue.ts';

freshStore();

/** The article's numbers, as shared/data/README.md has them. */
const ARTICLE = {
  total: 636,
  cadres: 356,
  civilServants: 280,
  female: 284,
  partyMembers: 565,
  qualification: { THAC_SI: 81, DAI_HOC: 456, CAO_DANG: 14, TRUNG_CAP: 54 },
  politicalTheory: { TRUNG_CAP: 466 },
};

describe('the staff list of 2022, taken in as it is', () => {
  const ctx = { viewer: OPERATOR, now: instantAt('2022-03-25', '09:00') };
  let list: StaffList;
  let first: StaffImportResult;
  const take = () => importStaff(ctx, list.rows, { file: 'can-bo-cong-chuc-2022.xlsx', asOf: list.asOf });
  beforeAll(async () => {
    const bytes = readFileSync('db/seed/data/can-bo-cong-chuc-2022.xlsx');
    list = readStaffList(await readWorkbook(bytes), sampleCatalogue());
    first = await take();
  });

  test('enters everybody once', async () => {
    expect(first).toMatchObject({ rows: 636, units: 32, added: 636, changed: 0, refused: [], asOf: '2022-03-01' });
    expect(await take()).toMatchObject({ added: 0, changed: 0, unchanged: 636, refused: [], notListed: 0 });
  });

  test("gives the article's table, in the whole and summed over 32 units", async () => {
    const { result: table, statements } = await measured(() => workforce(OPERATOR, '2022-03-25'));
    expect(statements).toHaveLength(2);
    expect(table).toMatchObject(ARTICLE);
    expect(seniorTheory(table)).toBe(22);
    expect(table).toMatchObject({ publicEmployees: 0, apart: { total: 0, byUnit: [] } });
    expect(Math.round((table.shares.partyMembers ?? 0) * 1000)).toBe(888);
    expect(Math.round((table.shares.universityOrAbove ?? 0) * 1000)).toBe(844);
    expect(table.byUnit).toHaveLength(32);
    for (const column of ['total', 'cadres', 'civilServants', 'female', 'partyMembers'] as const)
      expect(table.byUnit.reduce((sum, unit) => sum + unit[column], 0)).toBe(table[column]);
    expect(Object.values(table.qualification).reduce((a, b) => a + b)).toBe(636);
    expect(Object.values(table.politicalTheory).reduce((a, b) => a + b)).toBe(636);
  });

  test('shows nobody before the day that the list states', async () => {
    expect((await workforce(OPERATOR, '2022-02-28')).total).toBe(0);
  });
});
