import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MAX_FILE_BYTES } from './limits.ts';
import { readRegistrationFile, readStaffFile, readWorkbook } from './read.ts';
import { readRegistrationList } from './registration-list.ts';
import { sampleCatalogue } from './testing-catalogue.ts';
import { firstTexts, refusal } from './testing-read.ts';
import { numberRow, xls } from './testing-xls.ts';
import { xlsx, xlsxEntries, zip } from './testing-xlsx.ts';

const catalogue = sampleCatalogue();

describe('cells of a .xlsx', () => {
  test('come with row, column, text and number, empty ones left out', async () => {
    const { sheets } = await readWorkbook(xlsx([{ name: 'Danh sách', rows: [['a', null, 12.5], [], [null, 'b']] }]));
    expect(sheets[0]).toEqual({
      name: 'Danh sách',
      hidden: false,
      merges: [],
      hiddenColumns: [],
      rows: [
        {
          row: 1,
          hidden: false,
          cells: [
            { row: 1, col: 1, text: 'a' },
            { row: 1, col: 3, text: '12.5', number: 12.5 },
          ],
        },
        { row: 3, hidden: false, cells: [{ row: 3, col: 2, text: 'b' }] },
      ],
    });
  });

  test('show numbers as their format does: days, years, and identity numbers with their zero', async () => {
    const formats = [
      'dd/mm/yyyy',
      'yyyy',
      'mm/yyyy',
      '000000000000',
      '#,##0',
      '[$-42A]d" tháng "m", "yyyy;@',
      'General',
    ];
    const rows = [formats.map((_, i) => ({ value: i === 3 ? 19173900001 : 27526, style: i + 1 }))];
    const { sheets } = await readWorkbook(
      xlsx(
        [{ rows }],
        formats.map((format) => ({ format })),
      ),
    );
    expect(sheets[0]?.rows[0]?.cells.map(({ text, day }) => [text, day])).toEqual([
      ['12/05/1975', '1975-05-12'],
      ['1975', undefined],
      ['05/1975', undefined],
      ['019173900001', undefined],
      ['27526', undefined],
      ['12/05/1975', '1975-05-12'],
      ['27526', undefined],
    ]);
  });

  test('in old fonts are decoded by the font of the cell, and of each run in it', async () => {
    const styles = [{ font: '.VnTime' }, { font: '.VnTimeH' }, { font: 'VNI-Times' }, { font: 'Times New Roman' }];
    const rows = [
      [
        { value: 'NguyÔn ThÞ Hµ', style: 1 },
        { value: 'ph­êng quang trung', style: 2 },
        { value: 'Nguyeãn Vaên Quyù', style: 3 },
        { value: 'Trần Văn Tú', style: 1 },
        {
          runs: [{ text: 'Líp ', font: '.VnTime' }, { text: 'Chuyên viên', font: 'Arial' }, { text: ' chÝnh' }],
          style: 1,
        },
        { runs: [{ text: 'Lớp ' }, { text: 'tËp huÊn', font: '.VnTime' }], style: 4 },
      ],
    ];
    expect(await firstTexts(xlsx([{ rows }], styles))).toEqual([
      ['Nguyễn Thị Hà', 'PHƯỜNG QUANG TRUNG', 'Nguyễn Văn Quý', 'Trần Văn Tú', 'Lớp Chuyên viên chính', 'Lớp tập huấn'],
    ]);
  });

  test('in TCVN3 without its font are decoded where nothing else is possible', async () => {
    const plainly = [
      ['Hä vµ tªn', 'N¨m sinh', '§¬n vÞ'],
      ['NguyÔn ThÞ Hµ', 1975, 'Vò Th¾ng'],
      ['Vò', '§ç Tó', 'Bïi Hå'],
    ];
    expect(await firstTexts(xlsx([{ rows: plainly }]))).toEqual([
      ['Họ và tên', 'Năm sinh', 'Đơn vị'],
      ['Nguyễn Thị Hà', '1975', 'Vũ Thắng'],
      ['Vũ', 'Đỗ Tú', 'Bùi Hồ'],
    ]);
    const mixed = [
      ['Họ và tên', 'Vò'],
      ['NguyÔn ThÞ Hµ', 'Lò Văn Pồng'],
    ];
    expect(await firstTexts(xlsx([{ rows: mixed }]))).toEqual([
      ['Họ và tên', 'Vò'],
      ['Nguyễn Thị Hà', 'Lò Văn Pồng'],
    ]);
  });

  test('come in NFC, with line breaks and escaped characters', async () => {
    const rows = [['Hoà'.normalize('NFD'), 'a\nb', 'x_x000D_y', '&lt;<b>']];
    expect(await firstTexts(xlsx([{ rows }]))).toEqual([['Hoà', 'a\nb', 'x\ry', '&lt;<b>']]);
  });

  test('with formulas give the kept value, never a computed one', async () => {
    const rows = [
      [{ formula: '1+1', value: 2 }, { formula: 'HYPERLINK("http://x")', value: 'xem' }, { formula: 'A1' }, '=1+1'],
    ];
    const { sheets } = await readWorkbook(xlsx([{ rows }]));
    expect(sheets[0]?.rows[0]?.cells.map(({ text, formula }) => [text, formula])).toEqual([
      ['2', true],
      ['xem', true],
      ['', true],
      ['=1+1', undefined],
    ]);
  });

  test('with booleans, errors and days in ISO form', async () => {
    const xml =
      '<row><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="d"><v>1975-05-12T00:00:00</v></c><c><v>1.9173900001E10</v></c></row>';
    expect(await firstTexts(xlsx([{ xml }]))).toEqual([['TRUE', '12/05/1975', '19173900001']]);
  });

  test('say which rows, columns and sheets are hidden, and what is merged', async () => {
    const { sheets } = await readWorkbook(
      xlsx([
        { rows: [['a'], ['b']], hiddenRows: [2], merges: ['A1:C2'] },
        { rows: [['c']], hidden: true },
      ]),
    );
    expect(sheets.map(({ hidden }) => hidden)).toEqual([false, true]);
    expect(sheets[0]?.rows.map(({ hidden }) => hidden)).toEqual([false, true]);
    expect(sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }]);
  });

  test('are read under any namespace prefix', async () => {
    const entries = xlsxEntries([{ rows: [['a']] }]).map((entry) =>
      entry.name.startsWith('xl/worksheets')
        ? { ...entry, data: `${entry.data}`.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=') }
        : entry,
    );
    expect(await firstTexts(zip(entries))).toEqual([['a']]);
  });
});

describe('the reader', () => {
  const many = () => {
    const rows = Array.from({ length: 1000 }, (_, i) => [i, 'Nguyễn Thị Hà', 'Chuyển đổi số']);
    return xlsx([{ rows }]);
  };

  test('gives up after its time and reads the next file', async () => {
    expect(await refusal(readWorkbook(many(), { milliseconds: 1 }))).toBe('too_slow');
    expect(await firstTexts(many())).toHaveLength(1000);
  });

  test('gives up when a file wants too much memory and reads the next file', async () => {
    const bytes = xls(Array.from({ length: 3300 }, (_, row) => numberRow(row, 250)));
    expect(bytes.length).toBeLessThan(MAX_FILE_BYTES);
    expect(await refusal(readWorkbook(bytes))).toBe('too_much_memory');
    expect(await firstTexts(many())).toHaveLength(1000);
  }, 60_000);

  test('takes many files at once, one after the other', async () => {
    const files = Array.from({ length: 8 }, (_, i) => xlsx([{ rows: [[`file ${i}`]] }]));
    expect(await Promise.all(files.map(firstTexts))).toEqual(files.map((_, i) => [[`file ${i}`]]));
  });

  test('lets the process end when all files are read', () => {
    const script = `
      import { readFileSync } from 'node:fs';
      import { readWorkbook } from './server/spreadsheet/read.ts';
      const { sheets } = await readWorkbook(readFileSync('db/seed/data/dang-ky/05431-phuong-quan-trieu.xlsx'));
      console.log(sheets[0].rows.length);`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      timeout: 20_000,
      encoding: 'utf8',
    });
    expect([run.status, run.stdout, run.stderr]).toEqual([0, '63\n', '']);
  }, 30_000);

  test('reads lists within the same limits', async () => {
    const bytes = readFileSync('db/seed/data/dang-ky/05488-xa-phuc-xuan.xlsx');
    const { workbook, list } = await readRegistrationFile(bytes, catalogue);
    expect(list).toEqual(readRegistrationList(workbook, catalogue));
    expect(list.rows).toHaveLength(59);
    const staff = readFileSync('db/seed/data/can-bo-cong-chuc-2022.xlsx');
    expect((await readStaffFile(staff, catalogue)).rows).toHaveLength(636);
    expect(await refusal(readStaffFile(staff, catalogue, { milliseconds: 1 }))).toBe('too_slow');
  });

  test('refuses what is no workbook without starting', async () => {
    expect(await refusal(readWorkbook(Buffer.from('STT,Họ và tên')))).toBe('other_spreadsheet');
    expect(await refusal(readWorkbook(Buffer.alloc(20_000_000, 'PK')))).toBe('file_too_large');
  });
});
