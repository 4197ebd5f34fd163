import type { Messages } from '#messages/messages.ts';

interface PaginationProps {
  page: number;
  of: number;
  /** The address of a page of this list, its filter and order kept. */
  href: (page: number) => string;
  m: Messages;
}

/** The way through a list that is longer than a page; nothing where it is not. */
export function Pagination({ page, of, href, m }: PaginationProps) {
  if (of <= 1) return null;
  return (
    <nav className="pages" aria-label={m.ui.pages}>
      {page > 1 ? (
        <a className="btn small" rel="prev" href={href(page - 1)}>
          {m.ui.previous}
        </a>
      ) : null}
      <span>{m.ui.page({ page, of })}</span>
      {page < of ? (
        <a className="btn small" rel="next" href={href(page + 1)}>
          {m.ui.next}
        </a>
      ) : null}
    </nav>
  );
}
