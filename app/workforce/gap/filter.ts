import type { GapFilter } from '#db/queries/gap.ts';
import type { Query } from '#server/page.ts';

/** What the address asks for. */
export function gapFilterOf(query: Query): GapFilter {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined;
  };
  return { unitId: text('unit'), position: text('position'), standard: text('standard') };
}

/** The address with the same filter, some of it changed. */
export function gapAddress(filter: GapFilter, changed: Record<string, string> = {}, path = '/workforce/gap'): string {
  const all = { unit: filter.unitId, position: filter.position, standard: filter.standard, ...changed };
  const query = new URLSearchParams(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size > 0 ? `${path}?${query}` : path;
}
