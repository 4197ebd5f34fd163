import { exportRanking } from '#db/queries/given-out.ts';
import type { RankedLine } from '#db/queries/ranking.ts';
import { type Asked, countWords, filterWords, type List, textColumn } from '#server/lists/list.ts';
import { madeOf } from './made-of.ts';

/** The order of a class as it stands now, those above the line first. */
export async function rankingList(asked: Asked, id: string): Promise<List<RankedLine> | undefined> {
  const { viewer, m, f, now } = asked;
  const found = await exportRanking(viewer, id, now);
  if (!found) return undefined;
  const t = m.ranking;
  const above = new Set(found.proposed.map(({ lineId }) => lineId));
  const passedOver = new Set(found.passedOver.map(({ lineId }) => lineId));
  const rows = [...found.proposed, ...found.reserves];
  return {
    title: `${t.title}: ${found.class.name}`,
    lines: [
      filterWords(m, []),
      countWords(
        asked,
        f.people(rows.length),
        `${t.quota}: ${f.number(found.class.quota)}`,
        `${t.places}: ${f.number(found.places)}`,
      ),
    ],
    columns: [
      { heading: t.place, width: 7, center: true, value: ({ place }) => place },
      { ...textColumn(t.who, 26, ({ line }) => line.person.name), names: true },
      textColumn(m.submissions.position, 26, ({ line }) => line.person.position),
      textColumn(m.submissions.unit, 24, ({ line }) => line.unit.title),
      textColumn(t.state, 18, ({ line }) => m.states.line[line.state]),
      {
        ...textColumn(m.lists.cut, 16, ({ lineId }) => (above.has(lineId) ? m.lists.above : t.reserves)),
        on: 'sheet',
      },
      { heading: t.unitOrder, width: 9, value: ({ preference }) => preference },
      { heading: t.priority, width: 9, value: ({ priority }) => priority },
      textColumn(t.parts, 40, (row) =>
        [madeOf(row, m), row.tie && t.ties[row.tie], passedOver.has(row.lineId) && t.passedOver]
          .filter(Boolean)
          .join('\n'),
      ),
    ],
    rows,
    group: ({ lineId }) =>
      above.has(lineId)
        ? t.above({ n: f.people(found.proposed.length) })
        : t.below({ n: f.people(found.reserves.length) }),
  };
}
