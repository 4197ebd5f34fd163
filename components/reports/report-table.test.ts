import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Report } from '#domain/reports/report.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { ReportTable } from './report-table.tsx';

const count = (key: string, group?: string) => ({ key, head: key, group, unit: 'count' as const });
const REPORT: Report = {
  ...{ title: 'Kết quả', lines: [], issuer: '', rowHead: 'Đơn vị', notes: [], chart: null, file: '' },
  columns: [
    count('Kế hoạch'),
    count('Lượt', 'Đăng ký'),
    count('Người', 'Đăng ký'),
    { ...count('Tỷ lệ'), unit: 'share' },
  ],
  rows: [
    { key: 'a', label: 'Túc Duyên', group: 'Phường', cells: [null, 1349, 508, 0.125] },
    { key: 'b', label: 'Tân Cương', group: 'Xã', cells: [0, 1, 1, null] },
    { key: 'c', label: 'Phúc Hà', group: 'Xã', cells: [2, 1, 1, 1] },
  ],
  foot: [{ key: 'whole', label: 'Tổng cộng', cells: [2, 1351, 510, 0.5] }],
};

const html = renderToStaticMarkup(
  createElement(ReportTable, {
    report: REPORT,
    captionId: 'nums',
    upright: true,
    m: messagesFor('vi'),
    f: formatFor('vi'),
  }),
);

test('columns of a group share a heading, others reach over both rows', () => {
  expect(html).toContain('<th scope="colgroup" class="mid over" colSpan="2">Đăng ký</th>');
  expect(html.match(/rowSpan="2"/g)).toHaveLength(3);
  expect(html.match(/<thead>.*<\/thead>/)?.[0].match(/<tr>/g)).toHaveLength(2);
});

test('columns under one heading keep beside each other on a phone, too', () => {
  expect(html).toMatch(/<section class="[^"]*\bwide\b/);
});

test('what is not known is a dash, nought is a nought, a share is a percentage', () => {
  expect(html).toContain('data-label="Kế hoạch">–</td>');
  expect(html).toContain('data-label="Kế hoạch">0</td>');
  expect(html).toContain('data-label="Đăng ký: Lượt">1.349</td>');
  expect(html).toContain('data-label="Tỷ lệ">12,5%</td>');
});

test('a group is named once, and the sum stands at the foot', () => {
  expect(html.match(/scope="rowgroup"/g)).toHaveLength(2);
  expect(html.match(/<tfoot>.*<\/tfoot>/)?.[0]).toContain('Tổng cộng');
  expect(html).toContain('<caption id="nums">');
});
