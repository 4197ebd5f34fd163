import type { Query } from '#server/page.ts';

export interface NoticeFilter {
  unread: boolean;
  page: number;
}

/** What the address asks for: all letters, or those that were not seen. */
export function filterOf(query: Query): NoticeFilter {
  return { unread: query.show === 'unread', page: Number.parseInt(String(query.page ?? '1'), 10) || 1 };
}

/** The address of a page of the same list. */
export function hrefOf({ unread }: NoticeFilter, page: number): string {
  const query = new URLSearchParams();
  if (unread) query.set('show', 'unread');
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `/notices?${query}` : '/notices';
}
