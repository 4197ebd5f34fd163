import { read } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { OPERATOR } from '#domain/viewer.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { readWorkbook } from '../spreadsheet/read.ts';
import { listDownload } from './download.ts';
import { type Asked, type List, numberColumn, textColumn } from './list.ts';

const asked: Asked = {
  viewer: OPERATOR,
  m: messagesFor('vi'),
  f: formatFor('vi'),
  now: Date.UTC(2022, 4, 12, 2),
  on: '2022-05-12',
};

interface Row {
  name: string;
  phone: string;
  born: string;
  turns: number;
  at: number;
}

const row = (name: string): Row => ({ name, phone: '0912345678', born: '1986-03-05', turns: 2, at: asked.now });
const LIKE_FORMULAS = ['=1+1', '+84 912', '-5', '@SUM(A1)', '\tcmd', ' =HYPERLINK("http://x")'];

function listOf(rows: Row[], found?: number): List<Row> {
  return {
    title: 'Danh sách: đơn vị',
    lines: ['Lọc theo: Đơn vị: Phường Cam Giá'],
    columns: [
      numberColumn(asked.m),
      textColumn('Họ và tên', 20, ({ name }) => name),
      { ...textColumn('Điện thoại', 14, ({ phone }: Row) => phone), asText: true },
      { heading: 'Ngày sinh', width: 12, value: ({ born }) => ({ day: born }) },
      { heading: 'Lượt', width: 8, value: ({ turns }) => turns },
      { heading: 'Lúc', width: 16, value: ({ at }) => ({ at }) },
      { ...textColumn('Chỉ trên giấy', 8, () => 'x'), on: 'paper' },
    ],
    rows,
    found,
  };
}

const bytesOf = async (list: List<Row>) => new Uint8Array(await (await listDownload(list, asked)).arrayBuffer());

test('cells are typed: numbers, days and instants as such, telephones as text', async () => {
  const { sheets } = await readWorkbook(await bytesOf(listOf([row('Lê Đức Ân')])));
  const cells = sheets[0]!.rows.at(-1)!.cells;
  expect(cells.map(({ number }) => number)).toContain(2);
  expect(cells.map(({ day }) => day)).toContain('1986-03-05');
  expect(cells.map(({ text }) => text)).toContain('0912345678');
  const at = read(await bytesOf(listOf([row('Lê Đức Ân')]))).Sheets['Danh sách  đơn vị']!.F5;
  expect(at).toMatchObject({ t: 'n', w: '12/05/2022 09:00' });
  const words = sheets[0]!.rows.flatMap((each) => each.cells.map(({ text }) => text));
  expect(words).toContain('Lọc theo: Đơn vị: Phường Cam Giá');
  expect(words).not.toContain('Chỉ trên giấy');
});

test('text that looks like a formula stays text, in the file itself', async () => {
  const bytes = await bytesOf(listOf(LIKE_FORMULAS.map(row)));
  const { files } = read(bytes, { bookFiles: true }) as unknown as { files: Record<string, { content: Uint8Array }> };
  const sheet = Buffer.from(files['xl/worksheets/sheet1.xml']!.content).toString();
  expect(sheet).toContain('<row');
  expect(sheet).not.toMatch(/<f[ >/]/);
  const cells = Object.values(read(bytes, { cellFormula: true }).Sheets['Danh sách  đơn vị']!);
  for (const words of LIKE_FORMULAS) expect(cells).toContainEqual(expect.objectContaining({ t: 's', v: words }));
});

test('says that there are more than it gives out', async () => {
  const { sheets } = await readWorkbook(await bytesOf(listOf([row('Lê Đức Ân')], 20_000)));
  const words = sheets[0]!.rows.flatMap((each) => each.cells.map(({ text }) => text));
  expect(words).toContain('Chỉ gồm 1 mục đầu trong số 20.000 mục. Lọc hẹp hơn để có phần còn lại.');
});

test('its name is told twice, in plain letters and in full', async () => {
  const { headers } = await listDownload(listOf([]), asked);
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="danh-sach-don-vi-12-05-2022.xlsx"; filename*=UTF-8''${encodeURIComponent('Danh sách - đơn vị 12-05-2022.xlsx')}`,
  );
});

test('is saved under a name that every file system takes', async () => {
  const nameOf = async (title: string) => {
    const { headers } = await listDownload({ ...listOf([]), title }, asked);
    return headers.get('content-disposition')!.split("UTF-8''")[1]!;
  };
  expect(decodeURIComponent(await nameOf('Kế hoạch 67/KH-UBND'))).toBe('Kế hoạch 67-KH-UBND 12-05-2022.xlsx');
  expect(decodeURIComponent(await nameOf('Lúc 16:30 "nháp" (2*3)?'))).toBe('Lúc 16-30 -nháp- (2-3)- 12-05-2022.xlsx');
  expect(await nameOf("Lớp (khóa '22)")).not.toMatch(/['()*]/);
  expect(decodeURIComponent(await nameOf('Lớp '.repeat(100))).length).toBeLessThan(120);
});

test('a list that the viewer may not see is not there', async () => {
  await expect(listDownload(undefined, asked)).rejects.toThrow(/404/);
});
