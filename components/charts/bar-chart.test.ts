import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { ChartData } from '#domain/reports/report.ts';
import { formatFor } from '#messages/format.ts';
import { BarChart } from './bar-chart.tsx';

const DATA: ChartData = {
  kind: 'stacked',
  title: 'Lượt người theo đơn vị',
  text: 'Nhiều nhất là Phường Túc Duyên.',
  unit: 'lượt người',
  series: ['Hoàn thành', 'Được cử', 'Đăng ký'],
  mark: 'Chỉ tiêu',
  rows: [
    { key: 'a', label: 'Phường Túc Duyên', values: [1200, 34.5, 0], mark: 1300 },
    { key: 'b', label: 'Xã <Tân> & Cương', values: [0, 0, 0], mark: null },
  ],
};

const drawn = (data = DATA, more: object = {}) =>
  renderToStaticMarkup(
    createElement(BarChart, { id: 'u', data, number: formatFor('vi').number, table: 'nums', ...more }),
  );

describe('a chart', () => {
  test('is a picture with a name, described by its words and by the table of its numbers', () => {
    const html = drawn();
    const pictures = html.match(/<svg role="img"[^>]*>/g);
    // One for a desk, one for a phone; the style sheet shows one of them.
    expect(pictures).toHaveLength(2);
    for (const picture of pictures ?? []) {
      expect(picture).toContain('aria-label="Lượt người theo đơn vị"');
      expect(picture).toContain('aria-describedby="u-text nums"');
    }
    expect(html).toContain('<p class="small muted" id="u-text">Nhiều nhất là Phường Túc Duyên.</p>');
  });

  test('carries no style and no script, and escapes what it is told', () => {
    const html = drawn();
    expect(html).not.toMatch(/style=|<script|on[a-z]+=/);
    expect(html).toContain('Xã &lt;Tân&gt; &amp; Cương');
  });

  test('tells its series apart by pattern as well, and says which is which', () => {
    const html = drawn();
    for (const n of [2, 3]) expect(html).toContain(`<pattern id="u-s${n}"`);
    expect(html).toContain('fill="url(#u-s2)"');
    const legend = html.slice(html.indexOf('<ul class="legend">'), html.indexOf('</ul>'));
    for (const words of [...DATA.series, 'Chỉ tiêu']) expect(legend).toContain(words);
  });

  test('writes numbers as they are written here, at the bar and for whoever points at it', () => {
    const html = drawn();
    expect(html).toContain('>1.234,5 / 1.300</text>');
    expect(html).toContain(
      '<title>Phường Túc Duyên. Hoàn thành: 1.200; Được cử: 34,5; Đăng ký: 0; Chỉ tiêu: 1.300</title>',
    );
    expect(html).toContain('>lượt người</text>');
  });

  test('lets a mark stand out of a dark bar that reaches beyond it', () => {
    const html = drawn({ ...DATA, rows: [{ key: 'a', label: 'A', values: [29, 0, 0], mark: 3 }] });
    const picture = html.slice(html.indexOf('<svg role="img"'));
    const [bar, ground, mark] = ['class="bar s1"', 'class="mark-ground"', 'class="mark"'].map((x) =>
      picture.indexOf(x),
    );
    expect(bar).toBeGreaterThan(0);
    expect(ground).toBeGreaterThan(bar!);
    expect(mark).toBeGreaterThan(ground!);
  });

  test('draws no bar of nought and needs no legend for one series', () => {
    const html = drawn({
      ...DATA,
      series: ['Lượt người'],
      mark: undefined,
      rows: [{ key: 'a', label: 'A', values: [0] }],
    });
    expect(html).not.toContain('class="bar s');
    expect(html).not.toContain('class="legend"');
  });

  test('says which part of it a picture is, where it is drawn in several', () => {
    const rows = Array.from({ length: 30 }, (_, i) => ({ key: String(i), label: `Đơn vị ${i}`, values: [i, 0, 0] }));
    const html = drawn({ ...DATA, rows }, { tallest: 400 });
    expect(html).toContain('aria-label="Lượt người theo đơn vị 1/2"');
    expect(html).toContain('aria-label="Lượt người theo đơn vị 2/2"');
  });
});
