import { askedWords } from '#components/people/standard-words.ts';
import { exportGap, type GapFilter, type GapView, type MeasuredPerson } from '#db/queries/gap.ts';
import { peopleChoices } from '#db/queries/people-choices.ts';
import { tally } from '#domain/eligibility/standard-gap.ts';
import type { Binding } from '#domain/eligibility/standards.ts';
import { type Asked, countWords, filterWords, type List } from '#server/lists/list.ts';
import type { Query } from '#server/page.ts';
import { lackingColumns, lackingNotes } from './columns.ts';
import { gapFilterOf, shownBindings } from './filter.ts';

export interface GapList extends List<MeasuredPerson> {
  view: GapView;
  bindings: Binding[];
}

/** Who lacks what, by name, as the page is filtered: all pages of it. */
export async function gapList(asked: Asked, query: Query): Promise<GapList> {
  const { viewer, m, f, now } = asked;
  const filter = gapFilterOf(query);
  const view = await exportGap(viewer, filter, now);
  const bindings = shownBindings(filter, view);
  const counts = tally(view.people);
  return {
    title: `${m.gap.title}: ${m.gap.list}`,
    lines: [
      await gapWords(asked, filter, view),
      // Each for itself: a standard, a course and a goal may be about one and the same level.
      countWords(
        asked,
        f.people(view.lacking.length),
        ...bindings.map(
          (binding) =>
            `${m.gap.below[binding]}: ${f.people(counts[binding].people)}, ${f.turns(counts[binding].turns)}`,
        ),
      ),
    ],
    columns: lackingColumns({ rows: view.lacking, bindings }, m, f),
    rows: view.lacking,
    group: ({ unit }) => unit,
    notes: lackingNotes({ rows: view.lacking, bindings }, m, f),
    view,
    bindings,
  };
}

/** What the page is filtered by, in words. */
async function gapWords({ viewer, m, on }: Asked, filter: GapFilter, { standards }: GapView): Promise<string> {
  const t = m.gap;
  const { units, positions } = await peopleChoices(viewer, 'people.read', on);
  const standard = standards.find(({ id }) => id === filter.standard);
  return filterWords(m, [
    [t.unit, filter.unitId && (units.find(({ id }) => id === filter.unitId)?.title ?? filter.unitId)],
    [t.position, filter.position && (positions.find(({ code }) => code === filter.position)?.name ?? filter.position)],
    [t.kind, filter.binding && t.below[filter.binding]],
    [t.standard, filter.standard && (standard ? askedWords(standard, m) : filter.standard)],
  ]);
}
