import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inspectXlsx } from './inspect.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { sniffWorkbook } from './sniff.ts';
import { refusal } from './testing-read.ts';
import { xlsx, xlsxEntries, type ZipEntry, zip } from './testing-xlsx.ts';
import { readXlsx } from './xlsx.ts';

const rows = [['Họ và tên', 'Năm sinh']];
const entries = () => xlsxEntries([{ rows }]);
const real = () => readFileSync('db/seed/data/dang-ky/05431-phuong-quan-trieu.xlsx');

const read = (bytes: Buffer) => refusal(readXlsx(bytes));

describe('by its first bytes a file', () => {
  test('is taken as .xlsx or .xls whatever its name', () => {
    expect(sniffWorkbook(real())).toBe('xlsx');
    expect(sniffWorkbook(readFileSync('db/seed/data/dang-ky/05440-phuong-hoang-van-thu.xls'))).toBe('xls');
  });

  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'empty_file'],
    ['20 MB', Buffer.alloc(20_000_000, 'PK'), 'file_too_large'],
    ['one byte too many', Buffer.alloc(MAX_FILE_BYTES + 1), 'file_too_large'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'not_a_workbook'],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'not_a_workbook'],
    ['noise', Buffer.from([1, 2, 0, 0, 5, 6]), 'not_a_workbook'],
    ['CSV', Buffer.from('STT,Họ và tên\n1,Nguyễn Thị Hà\n'), 'other_spreadsheet'],
    ['CSV in UTF-16', Buffer.from('\uFEFFSTT\tHọ và tên', 'utf16le'), 'other_spreadsheet'],
    ['HTML named .xls', Buffer.from('<html><table><tr><td>STT'), 'other_spreadsheet'],
  ])('%s is refused, and what to do is told by the code', async (_name, bytes, code) => {
    expect(await refusal((async () => sniffWorkbook(bytes))())).toBe(code);
  });
});

describe('a .xlsx', () => {
  test('gives the parts that are needed, by path in lower case', async () => {
    expect([...(await inspectXlsx(real())).keys()].sort()).toEqual([
      '[content_types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/sharedstrings.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  const spoiled = (...extra: ZipEntry[]) => zip([...entries(), ...extra]);
  test.each<[string, () => Buffer, string]>([
    ['macros', () => spoiled({ name: 'xl/vbaProject.bin', data: 'x' }), 'macros'],
    ['old macro sheets', () => spoiled({ name: 'xl/macrosheets/sheet1.xml', data: '<x/>' }), 'macros'],
    [
      'links to other files',
      () => spoiled({ name: 'xl/externalLinks/externalLink1.xml', data: '<x/>' }),
      'external_links',
    ],
    ['embedded objects', () => spoiled({ name: 'xl/embeddings/oleObject1.bin', data: 'x' }), 'embedded_objects'],
    ['two parts of one name', () => spoiled({ name: 'xl/Workbook.xml', data: '<x/>' }), 'broken_file'],
    ['a path out of the file', () => spoiled({ name: '../evil.xml', data: '<x/>' }), 'broken_file'],
    [
      '201 parts',
      () => spoiled(...Array.from({ length: 195 }, (_, i) => ({ name: `xl/${i}.xml`, data: '' }))),
      'too_many_parts',
    ],
    [
      'a document type',
      () => spoiled({ name: 'xl/a.xml', data: '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }),
      'document_type',
    ],
    [
      'XML in UTF-16',
      () => spoiled({ name: 'xl/a.xml', data: Buffer.from('\uFEFF<!DOCTYPE x>', 'utf16le') }),
      'broken_file',
    ],
    [
      'an OpenDocument inside',
      () => zip([{ name: 'mimetype', data: 'application/vnd.oasis', stored: true }]),
      'other_spreadsheet',
    ],
    ['a binary workbook inside', () => zip([{ name: 'xl/workbook.bin', data: 'x' }]), 'other_spreadsheet'],
    ['a Word document inside', () => zip([{ name: 'word/document.xml', data: '<x/>' }]), 'not_a_workbook'],
    ['pictures only', () => zip([{ name: 'a.jpg', data: 'x' }]), 'not_a_workbook'],
    ['nothing', () => zip([]), 'not_a_workbook'],
    ['XML that is not well-formed', () => zip(entries().map((e) => ({ ...e, data: `${e.data}<` }))), 'broken_file'],
  ])('with %s is refused', async (_name, make, code) => {
    expect(await read(make())).toBe(code);
  });

  test('that unfolds into too much is refused at the limit, in little time', async () => {
    const bomb = { name: 'xl/sharedStrings.xml', data: Buffer.alloc(100_000_000, ' ') };
    const bytes = spoiled(bomb);
    expect(bytes.length).toBeLessThan(200_000);
    const started = performance.now();
    expect(await read(bytes)).toBe('parts_too_large');
    expect(performance.now() - started).toBeLessThan(500);
  });

  test('that lies about how much it unfolds into is found out by the bytes that come', async () => {
    const bomb = { name: 'xl/a.xml', data: Buffer.alloc(100_000_000, ' '), claimedSize: 1000 };
    expect(await read(spoiled(bomb))).toBe('broken_file');
  });

  test('whose parts together unfold into too much is refused', async () => {
    const parts = Array.from({ length: 3 }, (_, i) => ({ name: `xl/media/${i}.bmp`, data: Buffer.alloc(15_000_000) }));
    expect(await read(spoiled(...parts))).toBe('parts_too_large');
  });

  test('that was cut short, anywhere, is refused and never hangs', async () => {
    const whole = real();
    for (let length = 4; length < whole.length; length += 379) {
      expect(await read(whole.subarray(0, length)), `${length}`).toBe('broken_file');
    }
  });

  test('with a cell at the far corner is refused before anything is made for it', async () => {
    const xml = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>';
    const started = performance.now();
    expect(await read(xlsx([{ xml }]))).toBe('cells_out_of_range');
    expect(performance.now() - started).toBeLessThan(500);
  });

  test('with only empty formatted cells far out is taken', async () => {
    const xml = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>';
    const { sheets } = await readXlsx(xlsx([{ xml }]));
    expect(sheets[0]?.rows.map(({ row }) => row)).toEqual([1]);
  });

  test('with more cells, or more text in them, than any list has is refused', async () => {
    const many = Array.from(
      { length: 1500 },
      (_, i) => `<row r="${i + 1}">${'<c><v>1</v></c>'.repeat(250)}</row>`,
    ).join('');
    expect(await read(xlsx([{ xml: many }]))).toBe('too_many_cells');
    const shared = `<sst><si><t>${'a'.repeat(30_000)}</t></si></sst>`;
    const same = Array.from(
      { length: 300 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`,
    ).join('');
    const withStrings = xlsxEntries([{ xml: same }]).map((entry) =>
      entry.name === 'xl/_rels/workbook.xml.rels'
        ? {
            ...entry,
            data: `${entry.data}`.replace(
              '</Rel',
              '<Relationship Id="ss" Type="x/sharedStrings" Target="ss.xml"/></Rel',
            ),
          }
        : entry,
    );
    expect(await read(zip([...withStrings, { name: 'xl/ss.xml', data: shared }]))).toBe('too_many_cells');
  });

  test('with two sheets in one part, or too many sheets, is refused', async () => {
    const twice = xlsxEntries([{ rows }, { rows }]).map((e) => ({
      ...e,
      data: `${e.data}`.replace('r:id="s1"', 'r:id="s0"'),
    }));
    expect(await read(zip(twice))).toBe('broken_file');
    expect(await read(xlsx(Array.from({ length: 41 }, () => ({ rows }))))).toBe('too_many_sheets');
  });
});
