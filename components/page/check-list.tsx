import type { ReactNode } from 'react';
import type { Messages } from '#messages/messages.ts';

export interface CheckRow {
  label: string;
  value: ReactNode;
  /** What stands in the way or needs a look, below the value. */
  why?: ReactNode;
  /** Where it can be changed. */
  href?: string;
}

/** Check before sending: everything that will be sent, each with the way to change it. The page's verbs follow it. */
export function CheckList({ rows, m }: { rows: CheckRow[]; m: Messages }) {
  return (
    <dl className="check">
      {rows.map((row) => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd>
            {row.value}
            {row.why ? <p className="why">{row.why}</p> : null}
          </dd>
          {row.href ? (
            <dd className="act">
              <a href={row.href}>
                {m.ui.change}
                <span className="hidden-text"> {row.label}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
