import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RegistrationList } from '#domain/list-rows.ts';
import { matchKey } from '#domain/text/match-key.ts';
import { readWorkbook } from './read.ts';
import { readRegistrationList } from './registration-list.ts';
import { sampleCatalogue } from './testing-catalogue.ts';

interface ExpectedUnit {
  code: string;
  file: string;
  style: string;
  noNeed: boolean;
  lines: { name: string; birthYear: number; citizenId: string | null; course: string; findings: string[] }[];
}
const { units }: { units: ExpectedUnit[] } = JSON.parse(readFileSync('db/seed/data/expected.json', 'utf8'));
const catalogue = sampleCatalogue();
const readFile = async (file: string) =>
  readRegistrationList(await readWorkbook(readFileSync(`db/seed/data/dang-ky/${file}`)), catalogue);

/** One entry for each line: the tone's place is the list's, so names are compared by their key. */
const linesOf = (list: RegistrationList) =>
  list.rows.flatMap(({ name, birthYear, courses }) =>
    courses.map(({ code }) => [matchKey(name), birthYear, code].join(' | ')),
  );

describe('the lists that the 32 units send', () => {
  test.each(units)('$file ($style) is read whole', async ({ file, code, noNeed, lines, style }) => {
    const list = await readFile(file);
    expect(list).toMatchObject({ unitCode: code, noNeed, problems: [], unknownColumns: [] });
    expect(list.rows.flatMap(({ problems }) => problems)).toEqual([]);
    const expected = lines.map(({ name, birthYear, course }) => [matchKey(name), birthYear, course].join(' | '));
    // Where a person's classes share a cell, the sample's own order is not that of the document.
    if (style === 'severalCoursesInOneCell') expect(linesOf(list).sort()).toEqual(expected.sort());
    else expect(linesOf(list)).toEqual(expected);
  });

  test('give gender, post and identity number with every line that has them', async () => {
    for (const { file, lines } of units) {
      const list = await readFile(file);
      const ids = new Set(lines.map(({ citizenId }) => citizenId));
      for (const row of list.rows) {
        expect(row.gender, row.name).not.toBeNull();
        expect(row.positionCode, row.positionText).not.toBeNull();
        if (row.citizenId !== null) expect(ids).toContain(row.citizenId);
      }
    }
  });

  test('keep notes as text, formulas too', async () => {
    const list = await readFile('05464-phuong-tan-lap.xlsx');
    expect(list.rows.filter(({ note }) => note === '=HYPERLINK("http://localhost/","xem")')).toHaveLength(12);
  });

  test('are read together in far less than the time that people wait', async () => {
    const started = performance.now();
    for (const { file } of units) await readFile(file);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
