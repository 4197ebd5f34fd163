import type { Tone } from './tag.tsx';

export interface StatPart {
  label: string;
  value: number;
  tone: Tone;
  /** The value as it is written, where the plain number is not. */
  text?: string;
}

/** A whole and its parts as one bar. Its legend says the same in words and numbers, so the bar itself is silent. */
export function StatBar({ parts, total }: { parts: StatPart[]; total: number }) {
  let from = 0;
  const placed = parts.map((part) => {
    const start = from;
    from += part.value;
    return { ...part, start };
  });
  const percent = (n: number) => `${total > 0 ? (100 * n) / total : 0}%`;
  return (
    <div className="bar-chart">
      <svg aria-hidden="true">
        {placed.map((part) => (
          <rect
            key={part.label}
            className={part.tone}
            x={percent(part.start)}
            width={percent(part.value)}
            height="100%"
          />
        ))}
      </svg>
      <ul className="legend">
        {parts.map((part) => (
          <li key={part.label}>
            <i className={`key ${part.tone}`} />
            {part.label} {part.text ?? part.value}
          </li>
        ))}
      </ul>
    </div>
  );
}
