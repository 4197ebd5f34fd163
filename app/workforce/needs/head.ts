import type { Needs } from '#db/queries/needs.ts';
import { unitsWithin } from '#db/queries/units.ts';
import { type Asked, countWords, filterWords } from '#server/lists/list.ts';
import type { Query } from '#server/page.ts';

/** The unit that the address narrows the draft to. */
export function unitOf(query: Query): string | undefined {
  return typeof query.unit === 'string' && query.unit !== '' ? query.unit : undefined;
}

/** What the draft is headed with on sheets and on paper: what it is narrowed to, and what it counts. */
export async function needsHead(asked: Asked, needs: Needs, unitId: string | undefined) {
  const { viewer, m, f, on } = asked;
  const unit = (await unitsWithin(viewer, 'workforce.read', on)).find(({ id }) => id === unitId);
  return {
    title: m.gap.next.title({ year: needs.year }),
    lines: [
      m.gap.next.sub,
      filterWords(m, [[m.gap.unit, unitId && (unit?.title ?? unitId)]]),
      countWords(asked, f.people(needs.people), f.turns(needs.turns)),
    ],
  };
}
