import { type PlacesRow, placesOfClass } from '#db/queries/unit-places.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';

/** How many of a class's places each unit has, as they were saved. */
export async function placesList(asked: Asked, id: string): Promise<List<PlacesRow> | undefined> {
  const { viewer, m, f, now } = asked;
  const found = await placesOfClass(viewer, id, now);
  if (!found) return undefined;
  const t = m.places;
  return {
    title: `${t.title}: ${found.name}`,
    lines: [
      filterWords(m, []),
      countWords(
        asked,
        m.lists.units({ n: f.number(found.rows.length) }),
        `${m.ranking.quota}: ${f.number(found.quota)}`,
      ),
    ],
    columns: [
      numberColumn(m),
      { ...textColumn(t.unit, 34, ({ title }) => title), names: true },
      { heading: t.people, width: 14, value: ({ people }) => people },
      { heading: t.need, width: 14, value: ({ need }) => need },
      { heading: t.accepted, width: 14, value: ({ accepted }) => accepted },
      { heading: t.places, width: 14, value: ({ places }) => places },
    ],
    rows: found.rows,
  };
}
