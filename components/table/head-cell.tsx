import type { ReactNode } from 'react';
import type { Messages } from '#messages/messages.ts';
import { Icon } from '../icons.tsx';

/** A column's order: where a press leads, and which way it stands now. */
export interface SortLink {
  href: string;
  direction?: 'ascending' | 'descending';
}

const SIGNS = { ascending: 'up', descending: 'down' } as const;

interface HeadCellProps {
  sort?: SortLink;
  className?: string;
  children: ReactNode;
  m: Messages;
}

/** The head of a column; with `sort`, a link that orders the list by it. */
export function HeadCell({ sort, className, children, m }: HeadCellProps) {
  if (!sort)
    return (
      <th scope="col" className={className || undefined}>
        {children}
      </th>
    );
  const { href, direction } = sort;
  return (
    <th scope="col" className={className || undefined} aria-sort={direction}>
      <a className="sort" href={href} data-on={direction ? '' : undefined}>
        {children}
        <Icon name={direction ? SIGNS[direction] : 'both'} size={12} />
        {direction ? (
          <span className="hidden-text">{direction === 'ascending' ? m.ui.sortedUp : m.ui.sortedDown}</span>
        ) : null}
      </a>
    </th>
  );
}
