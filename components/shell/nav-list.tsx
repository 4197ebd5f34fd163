import type { Messages } from '#messages/messages.ts';

export interface NavEntry {
  href: string;
  label: string;
  /** How many things wait behind it; nothing is shown for 0. */
  count?: number;
  /** The page that is open now, or one below it. */
  current?: boolean;
  /** A heading above this entry and those that follow. */
  heading?: string;
}

/** The viewer's entries. It stands in the page twice, for the rail and for the phone's menu; only one is ever shown. */
export function NavList({ entries, className, m }: { entries: NavEntry[]; className?: string; m: Messages }) {
  return (
    <nav aria-label={m.ui.mainNav} className={className}>
      <ul className="nav">
        {entries.map((entry) => (
          <li key={entry.href}>
            {entry.heading ? <p className="nav-title">{entry.heading}</p> : null}
            <a href={entry.href} aria-current={entry.current ? 'page' : undefined}>
              {entry.label}
              {entry.count ? (
                <>
                  <b aria-hidden="true">{entry.count}</b>
                  <span className="hidden-text">, {m.ui.waiting({ n: entry.count })}</span>
                </>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
