import type { NeededContent } from '#db/queries/needs.ts';

/** How many classes as large as the last one the turns of a content make; null where there was none. */
export function classesNeeded({ turns, last }: Pick<NeededContent, 'turns' | 'last'>): number | null {
  return last && last.quota > 0 ? Math.ceil(turns / last.quota) : null;
}
