import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartData } from '#domain/reports/report.ts';
import { formatFor } from '#messages/format.ts';
import { COLUMN, DESK, type Frame, mostOf, PHONE, type PlacedRow, placeBars, splitTall, TEXT } from './bars.ts';
import { textWidth } from './measure.ts';

const { number } = formatFor('vi');
const LONG = 'Bồi dưỡng kiến thức quốc phòng và an ninh cho đối tượng 4 ở xã, phường, thị trấn, lớp thứ hai của năm';

function chart(
  kind: ChartData['kind'],
  rows: readonly (readonly number[])[],
  marks: readonly number[] = [],
): ChartData {
  return {
    ...{ kind, title: 'Lượt người', text: 'Theo lớp', unit: 'lượt người', mark: 'Chỉ tiêu' },
    series: ['Đã cử', 'Đăng ký', 'Chưa', 'Khác'],
    rows: rows.map((values, i) => ({ key: String(i), label: LONG.slice(0, 20 + i * 30), values, mark: marks[i] })),
  };
}

const FRAMES: [string, Frame, number][] = [
  ['desk', DESK, 620],
  ['column', COLUMN, 320],
  ['phone', PHONE, 300],
];
const values = fc.array(fc.array(fc.nat(5000), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 40 });

describe.each(FRAMES)('in the frame of a %s', (_, frame, narrowest) => {
  test.each(['grouped', 'stacked'] as const)('nothing of %s bars lies outside the picture', (kind) => {
    fc.assert(
      fc.property(values, fc.array(fc.nat(9000), { maxLength: 40 }), (rows, marks) => {
        const placed = placeBars(chart(kind, rows, marks), frame, number);
        for (const row of placed.rows) {
          for (const bar of row.bars) {
            expect(bar.x).toBeGreaterThanOrEqual(0);
            expect(bar.width).toBeGreaterThanOrEqual(0);
            expect(bar.x + bar.width).toBeLessThanOrEqual(100 + 1e-9);
            expect(bar.y).toBeGreaterThanOrEqual(row.top);
            expect(bar.y + bar.height).toBeLessThanOrEqual(row.top + row.height);
          }
          if (row.mark) expect(row.mark.x).toBeLessThanOrEqual(100 + 1e-9);
          expect(row.top + row.height).toBeLessThanOrEqual(placed.height);
        }
      }),
    );
  });

  test('rows lie below each other, and no label reaches into a bar or another label', () => {
    const { rows, height } = placeBars(
      chart('grouped', [
        [1, 2],
        [3, 4],
        [5, 6],
        [70, 8],
      ]),
      frame,
      number,
    );
    for (const [i, row] of rows.entries()) {
      expect(row.top).toBe(i === 0 ? 0 : rows[i - 1]!.top + rows[i - 1]!.height);
      const boxes = row.label.map(({ text, y }) => ({ top: y - TEXT / 2, bottom: y + TEXT / 2, text }));
      for (const [n, box] of boxes.entries()) {
        expect(box.top).toBeGreaterThanOrEqual(n === 0 ? row.top : boxes[n - 1]!.bottom);
        expect(box.bottom).toBeLessThanOrEqual(row.top + row.height);
        const room = frame.labels === 'left' ? frame.left - 8 : narrowest;
        expect(textWidth(box.text, TEXT)).toBeLessThanOrEqual(room);
      }
      if (frame.labels === 'above') expect(boxes.at(-1)!.bottom).toBeLessThanOrEqual(row.bars[0]!.y);
    }
    expect(rows.at(-1)!.top + rows.at(-1)!.height).toBeLessThan(height);
  });

  test('the marks of the axis do not run into each other', () => {
    fc.assert(
      fc.property(fc.nat(40_000), (n) => {
        const { ticks } = placeBars(chart('grouped', [[n]]), frame, number);
        expect(ticks.length).toBeGreaterThan(1);
        ticks.slice(1).forEach(({ x, text }, i) => {
          const apart = ((x - ticks[i]!.x) / 100) * (narrowest - frame.left - frame.right);
          const halves = (textWidth(text, TEXT) + textWidth(ticks[i]!.text, TEXT)) / 2;
          expect(apart).toBeGreaterThan(halves);
        });
      }),
    );
  });

  test('a number at the end of the longest bar has room in the narrowest picture', () => {
    const { rows } = placeBars(chart('stacked', [[4000, 500, 300, 199]], [4999]), frame, number);
    const [end] = rows[0]!.ends;
    expect(end!.text).toBe('4.999 / 4.999');
    expect(end!.x).toBe(100);
    expect(6 + textWidth(end!.text, TEXT)).toBeLessThanOrEqual(frame.right);
  });

  test('the longest bar takes all the room that labels and numbers leave', () => {
    const { rows } = placeBars(chart('stacked', [[1132], [35]]), frame, number);
    expect(rows[0]!.bars[0]).toMatchObject({ x: 0, width: 100 });
  });

  test('the style sheet keeps the same room free', () => {
    const css = readFileSync('components/styles/charts.css', 'utf8');
    const rule = css.match(new RegExp(`\\.plot-${frame.name} \\{([^}]*)\\}`))?.[1];
    expect(rule).toContain(`margin-left: ${frame.left === 0 ? 0 : `${frame.left}px`};`);
    expect(rule).toContain(`width: calc(100% - ${frame.left + frame.right}px);`);
  });
});

const widths = ({ bars }: PlacedRow) => bars.map(({ width }) => width);

test('stacked parts lie end to end and are together as long as their sum alone', () => {
  fc.assert(
    fc.property(values, (rows) => {
      const sums = rows.map((row) => [row.reduce((all, n) => all + n, 0)]);
      const stacked = placeBars(chart('stacked', rows), DESK, number).rows;
      const alone = placeBars(chart('grouped', sums), DESK, number).rows;
      for (const [i, row] of stacked.entries()) {
        row.bars.slice(1).forEach((bar, n) => {
          expect(bar.x).toBeCloseTo(row.bars[n]!.x + row.bars[n]!.width, 6);
        });
        expect(widths(row).reduce((all, n) => all + n, 0)).toBeCloseTo(widths(alone[i]!)[0]!, 6);
      }
    }),
  );
});

test('a bar of twice the number is twice as long, and nought has no length', () => {
  const [row] = placeBars(chart('grouped', [[20, 40, 0]]), PHONE, number).rows;
  const [one, two, none] = widths(row!);
  expect(two).toBeCloseTo(2 * one!, 9);
  expect(none).toBe(0);
});

test('the axis counts people in whole numbers, and is there without any', () => {
  const few = placeBars(chart('grouped', [[1], [2]]), DESK, number);
  expect(few.ticks.map(({ text }) => text)).toEqual(['0', '1', '2']);
  const none = placeBars(chart('grouped', [[0]]), DESK, number);
  expect(none.ticks.map(({ text }) => text)).toEqual(['0', '1']);
  expect(placeBars(chart('grouped', [[1274]]), DESK, number).ticks.map(({ text }) => text)).toContain('1.000');
});

test('what is taller than a sheet is drawn in parts of one scale, and no row is lost', () => {
  const data = chart(
    'grouped',
    Array.from({ length: 60 }, (_, i) => [i * 10]),
    [700],
  );
  const parts = splitTall(data, DESK, 500);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.flatMap(({ rows }) => rows)).toEqual(data.rows);
  const whole = placeBars(data, DESK, number).rows;
  const placed = parts.map((part) => placeBars(part, DESK, number, mostOf(data)));
  for (const { height } of placed) expect(height).toBeLessThanOrEqual(500);
  expect(placed.flatMap(({ rows }) => rows.map(widths))).toEqual(whole.map(widths));
  expect(splitTall(chart('grouped', []), DESK, 500)).toHaveLength(1);
});

test('who points at a row is told all of it', () => {
  const [row] = placeBars(chart('stacked', [[1, 2, 3, 4]], [12]), DESK, number).rows;
  expect(row!.told).toBe(`${LONG.slice(0, 20)}. Đã cử: 1; Đăng ký: 2; Chưa: 3; Khác: 4; Chỉ tiêu: 12`);
});
