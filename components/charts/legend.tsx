interface LegendProps {
  id: string;
  series: readonly string[];
  /** What the mark across a bar is. */
  mark?: string;
}

/** What each pattern stands for; nothing where there is one series and no mark. */
export function Legend({ id, series, mark }: LegendProps) {
  if (series.length < 2 && !mark) return null;
  return (
    <ul className="legend">
      {series.map((words, i) => (
        <li key={words}>
          <svg width="22" height="12" aria-hidden="true">
            <rect
              className={`bar s${i + 1}`}
              fill={i === 0 ? undefined : `url(#${id}-s${i + 1})`}
              x="1"
              y="1"
              width="20"
              height="10"
            />
          </svg>
          {words}
        </li>
      ))}
      {mark ? (
        <li>
          <svg width="22" height="12" aria-hidden="true">
            <line className="mark" x1="11" x2="11" y1="0" y2="12" />
          </svg>
          {mark}
        </li>
      ) : null}
    </ul>
  );
}
