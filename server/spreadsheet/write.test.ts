import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotate, errorKey } from './annotate.ts';
import { inspectXlsx } from './inspect.ts';
import { readWorkbook } from './read.ts';
import { readRegistrationList } from './registration-list.ts';
import { registrationTemplate, type TemplatePerson } from './template.ts';
import { sampleCatalogue } from './testing-catalogue.ts';
import { listWorkbook } from './write.ts';

const catalogue = sampleCatalogue();
const partOf = async (bytes: Buffer, name: string) => `${(await inspectXlsx(bytes)).get(name)}`;

describe('a list that leaves as Excel', () => {
  const items = [
    { name: 'Nguyễn Thị Hà', born: '1975-05-12', id: '019175900014', count: 1234.5 },
    { name: '=1+1', born: '1980', id: '', count: 0 },
    { name: '+84 912', born: '1980-05', id: '-5', count: 2 },
    { name: '@SUM(A1)\u0001 \uD800<b>&', born: null, id: '', count: 3 },
  ];
  const written = () =>
    listWorkbook({
      sheetName: 'Danh sách [1]: a/b',
      title: ['DANH SÁCH', '(Kèm theo)'],
      rows: items,
      columns: [
        { heading: 'STT', width: 6, value: (_, i) => i + 1 },
        { heading: 'Họ và tên', width: 30, value: ({ name }) => name },
        { heading: 'Ngày sinh', width: 14, value: ({ born }) => ({ day: born }) },
        { heading: 'Số CCCD', width: 16, value: ({ id }) => id || null, asText: true },
        { heading: 'Số tiết', width: 10, value: ({ count }) => count },
      ],
    });

  test('holds typed cells, and text that looks like a formula stays text', async () => {
    const bytes = await written();
    const [sheet] = (await readWorkbook(bytes)).sheets;
    expect(sheet?.name).toBe('Danh sách  1   a b');
    expect(sheet?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['DANH SÁCH'],
      ['(Kèm theo)'],
      ['STT', 'Họ và tên', 'Ngày sinh', 'Số CCCD', 'Số tiết'],
      ['1', 'Nguyễn Thị Hà', '12/05/1975', '019175900014', '1234.5'],
      ['2', '=1+1', '1980', '0'],
      ['3', '+84 912', '05/1980', '-5', '2'],
      ['4', '@SUM(A1) <b>&', '3'],
    ]);
    expect(sheet?.rows[3]?.cells.map(({ number, day }) => day ?? number)).toEqual([
      1,
      undefined,
      '1975-05-12',
      undefined,
      1234.5,
    ]);
    expect(sheet?.rows.flatMap(({ cells }) => cells).some(({ formula }) => formula)).toBe(false);
    expect(await partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  test('fits one page across, with its headings in view and on every page', async () => {
    const bytes = await written();
    const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(sheet).toMatch(/<pageSetup fitToWidth="1" fitToHeight="0" paperSize="9" orientation="landscape"/);
    expect(sheet).toContain('ySplit="4"');
    expect(await partOf(bytes, 'xl/workbook.xml')).toContain('$4:$4</definedName>');
  });
});

describe('a list with its errors', () => {
  test.each([
    '05431-phuong-quan-trieu.xlsx',
    '05446-phuong-quang-trung.xlsx',
    '05488-xa-phuc-xuan.xlsx',
    '05440-phuong-hoang-van-thu.xls',
  ])('%s comes back as it was sent, with one more column, and is read again as the same', async (file) => {
    const workbook = await readWorkbook(readFileSync(`db/seed/data/dang-ky/${file}`));
    const list = readRegistrationList(workbook, catalogue);
    const wrong = list.rows.filter((_, i) => i % 7 === 0);
    const errors = new Map(
      wrong.map(({ sheet, row }) => [errorKey(sheet, row), ['Không đúng đối tượng.', 'Trùng thời gian.']]),
    );
    const again = await readWorkbook(await annotate(workbook, list, 'Lỗi', errors));
    const read = readRegistrationList(again, catalogue);
    expect(read.rows.map(({ raw: { Lỗi: _, ...raw }, ...row }) => ({ ...row, raw }))).toEqual(list.rows);
    expect(read).toMatchObject({ unitCode: list.unitCode, problems: [], unknownColumns: [] });
    expect(read.rows.filter(({ raw }) => raw.Lỗi).map(({ row, raw }) => [row, raw.Lỗi])).toEqual(
      wrong.map(({ row }) => [row, 'Không đúng đối tượng. Trùng thời gian.']),
    );
    // Sent in again and given back again, it still has one such column.
    const twice = await readWorkbook(await annotate(again, read, 'Lỗi', new Map()));
    expect(readRegistrationList(twice, catalogue).rows.some(({ raw }) => raw.Lỗi)).toBe(false);
    expect(twice.sheets[0]?.rows.find(({ row }) => row === 6)?.cells.at(-1)?.text).toBe('Lỗi');
  });
});

describe('the workbook that a unit fills in', () => {
  const people: TemplatePerson[] = [
    { name: 'Nguyễn Thị Hà', gender: 'F', birth: '1975-05-12', citizenId: '019175900014', position: 'Chủ tịch HĐND' },
    { name: 'Lý A Sử', gender: null, birth: '1980', citizenId: null, position: 'Văn phòng - thống kê' },
    { name: 'Trần Văn Tú', gender: 'M', birth: null, citizenId: null, position: 'Tư pháp - hộ tịch' },
  ];
  const form = () =>
    registrationTemplate({
      letterhead: ['UBND thành phố Thái Nguyên', 'UBND phường Quang Vinh'],
      plan: '67/KH-UBND',
      people,
      classes: catalogue.classes.map(({ code, name }) => ({ code, name, closes: '17:00 ngày 15/04/2022' })),
    });

  test('comes back in cleanly as it is, with its unit and no line', async () => {
    const list = readRegistrationList(await readWorkbook(await form()), catalogue);
    expect(list).toMatchObject({ unitCode: '05434', rows: [], problems: ['NO_ROWS'], unknownColumns: [] });
    expect(list.skipped.map(({ reason }) => reason)).toEqual(['no_course', 'no_course', 'no_course']);
  });

  test('comes back in with every choice that it offers, and the people as they are', async () => {
    const workbook = await readWorkbook(await form());
    const [sheet, classes] = workbook.sheets;
    const offered = classes!.rows.slice(1).map(({ cells }) => cells[2]!.text);
    expect(offered).toHaveLength(26);
    const rows = sheet!.rows.filter(({ row }) => row > 7);
    expect(rows).toHaveLength(people.length);
    rows[0]!.cells.push(...offered.slice(0, 3).map((text, i) => ({ row: 8, col: 7 + i, text })));
    rows[1]!.cells.push({ row: 9, col: 7, text: offered.slice(3).join('; ') });
    const list = readRegistrationList(workbook, catalogue);
    expect(list.problems).toEqual([]);
    expect(list.rows.flatMap(({ problems }) => problems)).toEqual([]);
    expect(list.rows.flatMap(({ courses }) => courses.map(({ code, kind }) => [code, kind]))).toEqual(
      catalogue.classes.map(({ code }) => [code, 'exact']),
    );
    expect(
      list.rows.map(({ name, gender, birth, citizenId, positionCode }) => [
        name,
        gender,
        birth,
        citizenId,
        positionCode,
      ]),
    ).toEqual([
      ['Nguyễn Thị Hà', 'F', '1975-05-12', '019175900014', 'CT_HDND'],
      ['Lý A Sử', null, '1980', null, 'VP_TK'],
    ]);
  });

  test('offers the classes to choose from in three columns, for everybody and for those who are added', async () => {
    const sheet = await partOf(await form(), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain(`sqref="G8:I30"><formula1>'Danh mục lớp'!$C$2:$C$27</formula1>`);
    expect(sheet.indexOf('<dataValidations')).toBeLessThan(sheet.indexOf('<pageMargins'));
    expect(sheet.indexOf('<dataValidations')).toBeGreaterThan(sheet.indexOf('</sheetData>'));
  });
});
