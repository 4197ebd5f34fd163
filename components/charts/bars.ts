import { scaleLinear } from 'd3-scale';
import type { ChartData, ChartRow } from '#domain/reports/report.ts';
import { wrapText } from './measure.ts';

/**
 * Where labels stand, and what of the width is kept free of bars, in pixels: text keeps its size at any width, and the
 * bars have all the rest. The style sheet keeps the same room free beside `.plot-NAME`, since no attribute can.
 */
export interface Frame {
  name: 'desk' | 'column' | 'phone';
  labels: 'left' | 'above';
  /** For labels beside the bars. */
  left: number;
  /** For the number behind the longest bar. */
  right: number;
  lines: number;
  /** About how many marks of the axis have room beside each other. */
  ticks: number;
}

/** At a desk and on paper, from 620 pixels on: labels beside the bars. */
export const DESK: Frame = { name: 'desk', labels: 'left', left: 206, right: 100, lines: 3, ticks: 5 };
/** In one of two columns of a desk or a sheet, from 320 pixels on. */
export const COLUMN: Frame = { name: 'column', labels: 'left', left: 108, right: 92, lines: 3, ticks: 2 };
/** On a phone, from 300 pixels on: labels above the bars. */
export const PHONE: Frame = { name: 'phone', labels: 'above', left: 0, right: 92, lines: 2, ticks: 3 };
/** The narrowest picture of a phone: its labels may be as long. */
const NARROWEST = 296;
/** Between a label beside and its bars. */
export const BESIDE = 8;

/** The size of all text in a chart, in pixels. */
export const TEXT = 12;
const LINE = 15;
const BAR = { grouped: 10, single: 13 };
const GAP = 2;
const PAD = 3;
const AXIS = 22;
/** Between a label above and its bars. */
const BELOW_LABEL = 4;

export interface Bar {
  series: number;
  /** In percent of the bars' room. */
  x: number;
  width: number;
  /** In pixels. */
  y: number;
  height: number;
}

interface PlacedText {
  text: string;
  y: number;
}

export interface PlacedRow {
  key: string;
  /** The whole label with its values, for whoever points at it. */
  told: string;
  top: number;
  height: number;
  label: PlacedText[];
  bars: Bar[];
  /** The numbers at the bars' ends. */
  ends: (PlacedText & { x: number })[];
  mark: { x: number; top: number; bottom: number } | null;
}

export interface PlacedChart {
  height: number;
  /** Where the axis line runs, and the grid's lines above it. */
  axis: number;
  ticks: { x: number; text: string }[];
  rows: PlacedRow[];
}

/** The largest number that a chart shows: pictures of one scale are given it together. */
export function mostOf({ kind, rows }: ChartData): number {
  const length = ({ values }: ChartRow) =>
    kind === 'stacked' ? values.reduce((all, value) => all + value, 0) : Math.max(0, ...values);
  return Math.max(0, ...rows.map((row) => Math.max(length(row), row.mark ?? 0)));
}

/** Parts of a chart that each fit on a sheet of paper: a picture cannot be broken between two. */
export function splitTall(data: ChartData, frame: Frame, tallest: number): ChartData[] {
  const { rows } = placeBars(data, frame, String);
  const parts: ChartRow[][] = [[]];
  let high = AXIS;
  for (const [i, { height }] of rows.entries()) {
    if (high + height > tallest && parts.at(-1)!.length > 0) {
      parts.push([]);
      high = AXIS;
    }
    parts.at(-1)!.push(data.rows[i]!);
    high += height;
  }
  return parts.map((part) => ({ ...data, rows: part }));
}

/**
 * Places a chart's bars, labels and axis; bars begin at nought, so that their lengths can be compared.
 *
 * @param most the number that the axis reaches to
 */
export function placeBars(
  data: ChartData,
  frame: Frame,
  number: (n: number) => string,
  most: number = mostOf(data),
): PlacedChart {
  const scale = scaleLinear()
    .domain([0, most || 1])
    .range([0, 100]);
  const whole = data.rows.every((row) => [...row.values, row.mark ?? 0].every(Number.isInteger));
  let top = 0;
  const rows = data.rows.map((row) => {
    const placed = placeRow(row, { data, frame, scale, top, number });
    top += placed.height;
    return placed;
  });
  const ticks = scale.ticks(frame.ticks).filter((tick) => !whole || Number.isInteger(tick));
  return { height: top + AXIS, axis: top, ticks: ticks.map((n) => ({ x: scale(n), text: number(n) })), rows };
}

interface Placing {
  data: ChartData;
  frame: Frame;
  scale: (value: number) => number;
  top: number;
  number: (n: number) => string;
}

function placeRow(row: ChartRow, { data, frame, scale, top, number }: Placing): PlacedRow {
  const stacked = data.kind === 'stacked';
  const room = frame.labels === 'left' ? frame.left - BESIDE : NARROWEST;
  const lines = wrapText(row.label, { width: room, size: TEXT, lines: frame.lines });
  const thick = stacked || row.values.length === 1 ? BAR.single : BAR.grouped;
  const rails = stacked ? 1 : row.values.length;
  const barsHigh = rails * thick + (rails - 1) * GAP;
  const beside = frame.labels === 'left';
  const labelHigh = lines.length * LINE + (beside ? 0 : BELOW_LABEL);
  const inner = beside ? Math.max(barsHigh, labelHigh) : barsHigh + labelHigh;
  const barsTop = top + PAD + (beside ? (inner - barsHigh) / 2 : labelHigh);
  const labelTop = top + PAD + (beside ? (inner - labelHigh) / 2 : 0);
  let before = 0;
  const bars = row.values.map((value, series): Bar => {
    const start = stacked ? before : 0;
    before += value;
    const x = scale(start);
    const y = barsTop + (stacked ? 0 : series * (thick + GAP));
    return { series, x, width: scale(start + value) - x, y, height: thick };
  });
  const sum = row.values.reduce((all, value) => all + value, 0);
  const mark = row.mark ?? null;
  const words = (n: number) => (mark === null ? number(n) : `${number(n)} / ${number(mark)}`);
  const ends = (stacked ? [sum] : row.values).map((value, rail) => {
    const beyond = mark !== null && rail === 0 ? Math.max(value, mark) : value;
    const y = barsTop + rail * (thick + GAP) + thick / 2;
    return { text: rail === 0 ? words(value) : number(value), x: scale(beyond), y };
  });
  const told = row.values.map((value, i) => `${data.series[i]}: ${number(value)}`);
  if (mark !== null && data.mark) told.push(`${data.mark}: ${number(mark)}`);
  return {
    key: row.key,
    told: `${row.label}. ${told.join('; ')}`,
    top,
    height: inner + 2 * PAD,
    label: lines.map((text, i) => ({ text, y: labelTop + (i + 0.5) * LINE })),
    bars,
    ends,
    mark: mark === null ? null : { x: scale(mark), top: barsTop - 3, bottom: barsTop + barsHigh + 3 },
  };
}
