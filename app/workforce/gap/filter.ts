import type { GapFilter, GapView } from '#db/queries/gap.ts';
import { BINDINGS, type Binding } from '#domain/eligibility/standards.ts';
import type { Query } from '#server/page.ts';

/** What the address asks for. */
export function gapFilterOf(query: Query): GapFilter {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined;
  };
  const kind = text('kind');
  return {
    unitId: text('unit'),
    position: text('position'),
    binding: BINDINGS.find((binding) => binding === kind),
    standard: text('standard'),
  };
}

/** What is counted: each binding of a standard in force, or the one that is asked for. */
export function shownBindings({ binding }: GapFilter, { standards }: Pick<GapView, 'standards'>): Binding[] {
  return BINDINGS.filter((one) => one === (binding ?? one) && standards.some((standard) => standard.binding === one));
}

/** The address with the same filter, some of it changed. */
export function gapAddress(filter: GapFilter, changed: Record<string, string> = {}, path = '/workforce/gap'): string {
  const { unitId: unit, position, binding: kind, standard } = filter;
  const all = { unit, position, kind, standard, ...changed };
  const query = new URLSearchParams(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size > 0 ? `${path}?${query}` : path;
}
