import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from './read.ts';
import { firstTexts, refusal } from './testing-read.ts';
import { numberRow, xls as rawXls, record } from './testing-xls.ts';

describe('a .xls', () => {
  const xls = (rows: unknown[][]) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Danh sách');
    return Buffer.from(write(book, { type: 'buffer', bookType: 'biff8' }));
  };

  test('gives the same as a .xlsx', async () => {
    expect(await readWorkbook(xls([['Họ và tên', 1975], ['Nguyễn Thị Hà']]))).toEqual({
      format: 'xls',
      sheets: [
        {
          name: 'Danh sách',
          hidden: false,
          merges: [],
          hiddenColumns: [],
          rows: [
            {
              row: 1,
              hidden: false,
              cells: [
                { row: 1, col: 1, text: 'Họ và tên' },
                { row: 1, col: 2, text: '1975', number: 1975 },
              ],
            },
            { row: 2, hidden: false, cells: [{ row: 2, col: 1, text: 'Nguyễn Thị Hà' }] },
          ],
        },
      ],
    });
  });

  test('is decoded by the font of the cell', async () => {
    const bytes = xls([['Vò', 'Tó']]);
    const arial = Buffer.from('Arial', 'utf16le');
    const at = bytes.indexOf(arial);
    // The only font of this file becomes a TCVN3 font with a name of the same length.
    Buffer.from('.VnAr', 'utf16le').copy(bytes, at);
    expect(await firstTexts(bytes)).toEqual([['Vũ', 'Tú']]);
  });

  test('with more cells than any list has is refused', async () => {
    const bytes = rawXls(Array.from({ length: 1250 }, (_, row) => numberRow(row, 250)));
    expect(await refusal(readWorkbook(bytes))).toBe('too_many_cells');
  });

  test('that is locked, holds macros or is something else in the same container is refused', async () => {
    const cell = numberRow(0, 1);
    expect(await refusal(readWorkbook(rawXls([cell], [], 'EncryptedPackage')))).toBe('password_protected');
    expect(await refusal(readWorkbook(rawXls([cell], [], 'WordDocument')))).toBe('not_a_workbook');
    expect(await refusal(readWorkbook(rawXls([cell], [], '_VBA_PROJECT_CUR/VBA')))).toBe('macros');
    const filePass = record(0x002f, Buffer.from([1, 0, 1, 0, 1, 0, ...Buffer.alloc(48)]));
    expect(await refusal(readWorkbook(rawXls([cell], [filePass])))).toBe('password_protected');
  });

  test('that was cut short or spoiled anywhere is refused or read, and the reader lives on', async () => {
    const whole = readFileSync('db/seed/data/dang-ky/05440-phuong-hoang-van-thu.xls');
    for (let at = 8; at < whole.length; at += 997) {
      const cut = await refusal(readWorkbook(whole.subarray(0, at)));
      expect(['broken_file', 'not_a_workbook', 'too_slow', 'too_much_memory', undefined]).toContain(cut);
      const spoiled = Buffer.from(whole);
      spoiled.fill(0xff, at, at + 16);
      await refusal(readWorkbook(spoiled));
    }
    expect((await readWorkbook(whole)).sheets[0]?.rows).toHaveLength(62);
  }, 60_000);
});
