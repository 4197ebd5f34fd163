import type { PeopleFilter } from '#db/queries/people.ts';
import type { Query } from '#server/page.ts';

/** What the address of the list asks for. The names of its parameters are those of the filter's fields. */
export function filterOf(query: Query): PeopleFilter {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 100) : undefined;
  };
  const show = text('show');
  return {
    q: text('q'),
    unitId: text('unit'),
    category: text('category'),
    position: text('position'),
    show: show === 'left' ? 'left' : 'in_post',
    lacking: show === 'lacking',
    pending: show === 'pending',
    order: text('order') === 'name' ? 'name' : 'protocol',
    page: Number.parseInt(text('page') ?? '1', 10) || 1,
  };
}

/** The address of the same list with some parameters changed; the page number falls unless it is one of them. */
export function addressOf(query: Query, changed: Record<string, string | undefined>, path = '/people'): string {
  const next = new URLSearchParams();
  for (const name of ['q', 'unit', 'category', 'position', 'show', 'order', 'page']) {
    const kept = name === 'page' ? undefined : query[name];
    const value = Object.hasOwn(changed, name) ? changed[name] : kept;
    if (typeof value === 'string' && value !== '') next.set(name, value);
  }
  return next.size > 0 ? `${path}?${next}` : path;
}
