import type { LineFilters } from '#db/queries/lines.ts';
import { LINE_STATES, type LineState } from '#domain/line/machine.ts';
import type { Query } from '#server/page.ts';

/** What an address narrows a class's list to; whatever it does not know is as if it were not there. */
export interface ListFilters {
  unit?: string;
  state?: LineState;
  only?: 'clean' | 'questioned';
  q?: string;
}

export function filtersFrom(query: Query): ListFilters {
  const text = (name: string) => (typeof query[name] === 'string' && query[name] ? query[name] : undefined);
  return {
    unit: text('unit'),
    state: LINE_STATES.find((state) => state === query.state && state !== 'draft'),
    only: query.only === 'clean' || query.only === 'questioned' ? query.only : undefined,
    q: text('q'),
  };
}

export function lineFilters({ unit, state, only, q }: ListFilters): LineFilters {
  return { unitId: unit, states: state && [state], only, search: q };
}

/** The address of the list with these filters, or of what lies beneath it. */
export function listHref(classId: string, filters: ListFilters, beneath = ''): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value) query.set(name, value);
  const path = `/classes/${classId}${beneath}`;
  return query.size > 0 ? `${path}?${query}` : path;
}
