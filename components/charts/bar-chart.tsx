import type { ChartData } from '#domain/reports/report.ts';
import { BESIDE, COLUMN, DESK, type Frame, mostOf, PHONE, placeBars, splitTall } from './bars.ts';
import { Legend } from './legend.tsx';
import { Patterns } from './patterns.tsx';

interface BarChartProps {
  /** Unique on its page: titles, descriptions and patterns are named after it. */
  id: string;
  data: ChartData;
  /** How numbers are written: 1.234,5. */
  number: (n: number) => string;
  /** The table that says the same in numbers, by its id. */
  table?: string;
  /** Stands beside another, at a desk and on paper. */
  column?: boolean;
  /** How many pixels a picture may be high to fit on a sheet: what is higher is drawn in parts. */
  tallest?: number;
}

/**
 * Bars as a picture that the server draws: no script, no style attributes, and text of one size at any width. It is
 * drawn for a desk and for a phone, and the style sheet shows one of the two. Series differ by pattern, too, so that
 * they can be told apart in black and white.
 */
export function BarChart({ id, data, number, table, column, tallest = 860 }: BarChartProps) {
  const props = { number, id, table, most: mostOf(data) };
  const frame = column ? COLUMN : DESK;
  const parts = splitTall(data, frame, tallest);
  const part = (i: number) => (parts.length > 1 ? `${i + 1}/${parts.length}` : undefined);
  return (
    <figure className="chart">
      <figcaption>
        <h2 id={`${id}-title`}>{data.title}</h2>
        <p className="small muted" id={`${id}-text`}>
          {data.text}
        </p>
      </figcaption>
      {data.series.length > 1 ? <Patterns id={id} /> : null}
      <Legend id={id} series={data.series} mark={data.mark} />
      {parts.map((rows, i) => (
        <div key={rows.rows[0]?.key ?? ''} className="chart-part">
          <Drawing {...props} data={rows} part={part(i)} frame={frame} className="chart-desk" />
          <Drawing {...props} data={rows} part={part(i)} frame={PHONE} className="chart-phone" />
        </div>
      ))}
    </figure>
  );
}

interface DrawingProps extends Pick<BarChartProps, 'id' | 'data' | 'number' | 'table'> {
  frame: Frame;
  most: number;
  /** "1/2", where a chart is drawn in parts. */
  part?: string;
  className: string;
}

const percent = (n: number) => `${Math.round(n * 1000) / 1000}%`;

function Drawing({ id, data, number, table, frame, most, part, className }: DrawingProps) {
  const { height, axis, ticks, rows } = placeBars(data, frame, number, most);
  const beside = frame.labels === 'left';
  return (
    <svg
      role="img"
      aria-label={[data.title, part].filter(Boolean).join(' ')}
      aria-describedby={[`${id}-text`, table].filter(Boolean).join(' ')}
      className={`${className} plot-${frame.name}`}
      height={height}
    >
      {ticks.map(({ x, text }) => (
        <g key={text} className="tick">
          {x === 0 ? null : <line x1={percent(x)} x2={percent(x)} y1={0} y2={axis} />}
          <text x={percent(x)} y={axis + 14} textAnchor={x === 0 ? 'start' : 'middle'}>
            {text}
          </text>
        </g>
      ))}
      <text className="unit" x="100%" dx={frame.right} y={axis + 14} textAnchor="end">
        {data.unit}
      </text>
      {rows.map((row) => (
        <g key={row.key} className="bars">
          <title>{row.told}</title>
          <rect className="hit" x={-frame.left} y={row.top} height={row.height} />
          {row.label.map(({ text, y }) => (
            <text key={y} className="label" x={beside ? -BESIDE : 0} y={y} textAnchor={beside ? 'end' : 'start'}>
              {text}
            </text>
          ))}
          {row.bars.map((bar) =>
            bar.width > 0 ? (
              <rect
                key={bar.series}
                className={`bar s${bar.series + 1}`}
                fill={bar.series === 0 ? undefined : `url(#${id}-s${bar.series + 1})`}
                x={percent(bar.x)}
                y={bar.y}
                width={percent(bar.width)}
                height={bar.height}
              />
            ) : null,
          )}
          {row.mark
            ? (['mark-ground', 'mark'] as const).map((part) => (
                <line
                  key={part}
                  className={part}
                  x1={percent(row.mark!.x)}
                  x2={percent(row.mark!.x)}
                  y1={row.mark!.top}
                  y2={row.mark!.bottom}
                />
              ))
            : null}
          {row.ends.map(({ text, x, y }) => (
            <text key={y} className="end" x={percent(x)} dx={6} y={y}>
              {text}
            </text>
          ))}
        </g>
      ))}
      {beside ? <line className="axis" x1={0} x2={0} y1={0} y2={axis} /> : null}
    </svg>
  );
}
