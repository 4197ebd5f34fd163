import type { ReactNode } from 'react';
import type { Messages } from '#messages/messages.ts';

interface FilterBarProps {
  /** Fields, named as the query's parameters. */
  children: ReactNode;
  /** The page without a filter; shown only while one is set. */
  clearHref?: string;
  /** Parameters to be kept, such as the order. */
  keep?: Record<string, string>;
  m: Messages;
}

/** Narrows a list by plain GET: what is on screen is in the address, and print and Excel take it from there. */
export function FilterBar({ children, clearHref, keep = {}, m }: FilterBarProps) {
  return (
    <search>
      <form method="get" className="filter">
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <button type="submit" className="btn">
          {m.ui.filter}
        </button>
        {clearHref ? (
          <a className="btn quiet" href={clearHref}>
            {m.ui.clearFilter}
          </a>
        ) : null}
      </form>
    </search>
  );
}
