/**
 * The fills of the second series and of those after it, by pattern and colour: stripes, dots, a lattice, lines, and
 * an empty box. The first series is solid. They stand apart from the drawings, since a pattern that is not displayed
 * fills nothing.
 */
export function Patterns({ id }: { id: string }) {
  const box = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' } as const;
  const ground = <rect className="ground" width="6" height="6" />;
  return (
    <svg className="chart-patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern id={`${id}-s2`} {...box} patternTransform="rotate(45)">
          {ground}
          <line className="s2" x1="1.5" x2="1.5" y1="0" y2="6" strokeWidth="3" />
        </pattern>
        <pattern id={`${id}-s3`} {...box}>
          {ground}
          <circle className="s3" cx="2" cy="2" r="1.6" />
          <circle className="s3" cx="5" cy="5" r="1.6" />
        </pattern>
        <pattern id={`${id}-s4`} {...box} patternTransform="rotate(45)">
          {ground}
          <path className="s4" d="M0 1.5h6M1.5 0v6" strokeWidth="1.6" fill="none" />
        </pattern>
        <pattern id={`${id}-s5`} {...box}>
          {ground}
          <line className="s5" x1="0" x2="6" y1="2" y2="2" strokeWidth="2" />
        </pattern>
        <pattern id={`${id}-s6`} {...box}>
          {ground}
        </pattern>
      </defs>
    </svg>
  );
}
