import { partyRequests } from '#db/queries/opinions.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';

type Row = Awaited<ReturnType<typeof partyRequests>>[number];

/** What the Party organisation was asked, with its replies. */
export async function requestList(asked: Asked): Promise<List<Row>> {
  const { viewer, m, f } = asked;
  const t = m.opinions;
  const rows = await partyRequests(viewer);
  const turns = rows.reduce((sum, { n }) => sum + n, 0);
  return {
    title: t.title,
    lines: [filterWords(m, []), countWords(asked, m.lists.rows({ n: f.number(rows.length) }), f.lines(turns))],
    columns: [
      numberColumn(m),
      { ...textColumn(t.number, 18, (row) => row.number), names: true, asText: true },
      { heading: t.day, width: 12, value: ({ day }) => ({ day }) },
      textColumn(t.body, 30, ({ body }) => body),
      textColumn(m.lists.class, 40, ({ classes }) => classes.join('\n')),
      { heading: t.columns.people, width: 9, value: ({ n }) => n },
      textColumn(t.columns.state, 16, ({ state }) => t.states[state]),
      { ...textColumn(t.replyNumber, 18, ({ replyNumber }) => replyNumber), asText: true },
      { heading: m.lists.dayOf, width: 12, value: ({ replyDay }) => ({ day: replyDay }) },
    ],
    rows,
  };
}
