import { expect, test } from 'vitest';
import { Refusal } from '#db/context.ts';
import { sampleCatalogue } from '../spreadsheet/testing-catalogue.ts';
import { LETTERHEAD } from '../spreadsheet/testing-list.ts';
import { xlsx } from '../spreadsheet/testing-xlsx.ts';
import { readUnitList } from './read-list.ts';

const catalogue = sampleCatalogue();
const listOf = (people: number) => {
  const rows = Array.from({ length: people }, (_, i) => [i + 1, `Lê Thị Lan ${i}`, 1975, 'CDS-22']);
  const bytes = xlsx([{ rows: [...LETTERHEAD, ['STT', 'Họ và tên', 'Năm sinh', 'Lớp'], ...rows] }]);
  return readUnitList(bytes, catalogue);
};

test('a list of more people than any unit has is refused with a word of its own', async () => {
  expect((await listOf(1_000)).rows).toHaveLength(1_000);
  const refused = await listOf(1_001).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect((refused as Refusal).reasons).toEqual([{ code: 'TOO_MANY_ROWS' }]);
});
