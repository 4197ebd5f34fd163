import { expect, test } from 'vitest';
import type { Report } from '#domain/reports/report.ts';
import { messagesFor } from '#messages/messages.ts';
import { inspectXlsx } from '../spreadsheet/inspect.ts';
import { readWorkbook } from '../spreadsheet/read.ts';
import { reportDownload } from './sheet.ts';

const REPORT: Report = {
  title: 'Kinh phí theo nguồn',
  lines: ['Kế hoạch 67/KH-UBND', 'Số liệu đến ngày 12/05/2022'],
  issuer: 'Thành phố Thái Nguyên',
  rowHead: 'Nguồn',
  columns: [
    { key: 'turns', head: 'Lượt', group: 'Đăng ký', unit: 'count' },
    { key: 'people', head: 'Người', group: 'Đăng ký', unit: 'count' },
    { key: 'amount', head: 'Số tiền', unit: 'dong' },
    { key: 'share', head: 'Tỷ lệ', unit: 'share' },
  ],
  rows: [
    { key: 'a', label: '=HYPERLINK("http://x")', group: 'Ngân sách', cells: [1349, 508, 1_250_000, 0.1204] },
    { key: 'b', label: '@SUM(A1)', group: 'Ngân sách', cells: [0, 0, null, null] },
  ],
  foot: [{ key: 'whole', label: 'Tổng cộng', cells: [1349, 508, 1_250_000, 1] }],
  notes: ['-2+3 không phải công thức'],
  chart: null,
  file: 'bieu-3.xlsx',
};

async function written() {
  const answer = await reportDownload(REPORT, messagesFor('vi'));
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
}

test('a report leaves as a sheet with its head, two rows of headings, numbers as numbers and its notes', async () => {
  const { answer, bytes } = await written();
  expect(answer.headers.get('Content-Disposition')).toContain('bieu-3.xlsx');
  expect(answer.headers.get('Cache-Control')).toBe('private, no-store');
  const [sheet] = (await readWorkbook(bytes)).sheets;
  const texts = sheet?.rows.map(({ cells }) => cells.map(({ text }) => text).filter(Boolean));
  expect(texts?.filter((row) => row.length > 0)).toEqual([
    ['Thành phố Thái Nguyên'],
    ['Kinh phí theo nguồn'],
    ['Kế hoạch 67/KH-UBND; Số liệu đến ngày 12/05/2022'],
    ['Nguồn', 'Đăng ký', 'Số tiền', 'Tỷ lệ (%)'],
    ['Lượt', 'Người'],
    ['Ngân sách'],
    ['=HYPERLINK("http://x")', '1349', '508', '1250000', '12'],
    // What is not known is empty, and nought is a nought.
    ['@SUM(A1)', '0', '0'],
    ['Tổng cộng', '1349', '508', '1250000', '100'],
    ['-2+3 không phải công thức'],
  ]);
  const cells = sheet?.rows.flatMap((row) => row.cells) ?? [];
  expect(cells.filter(({ number }) => number === 1349)).toHaveLength(2);
});

test('nothing in it is a formula, and its headings stand on every printed page', async () => {
  const { bytes } = await written();
  const parts = await inspectXlsx(bytes);
  const sheet = `${parts.get('xl/worksheets/sheet1.xml')}`;
  expect(sheet).not.toContain('<f>');
  expect(sheet).toContain('fitToWidth="1"');
  expect(`${parts.get('xl/workbook.xml')}`).toMatch(/_xlnm\.Print_Titles[^>]*>[^<]*\$5:\$6</);
});
