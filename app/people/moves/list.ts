import { answeredMoves, incomingMoves, type MoveRow, outgoingMoves } from '#db/queries/people-moves.ts';
import { permits } from '#domain/permissions.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';

type Row = MoveRow & { part: string };

/** The moves in the parts that the page has: to be answered, offered, answered. */
export async function moveList(asked: Asked): Promise<List<Row>> {
  const { viewer, m, f, on } = asked;
  const t = m.people.movesPage;
  const incoming = permits(viewer, 'people.write') ? await incomingMoves(viewer, on) : [];
  const outgoing = await outgoingMoves(viewer, on, 'all');
  const listed = new Set([...incoming, ...outgoing].map(({ id }) => id));
  const answered = (await answeredMoves(viewer, on, 'all')).filter(({ id }) => !listed.has(id));
  const rows = [
    ...incoming.map((move) => ({ ...move, part: t.incoming })),
    ...outgoing.map((move) => ({ ...move, part: t.outgoing })),
    ...answered.map((move) => ({ ...move, part: t.answered })),
  ];
  return {
    title: t.title,
    lines: [filterWords(m, []), countWords(asked, m.lists.rows({ n: f.number(rows.length) }))],
    columns: [
      numberColumn(m),
      { ...textColumn(m.lists.part, 24, ({ part }) => part), on: 'sheet' },
      { ...textColumn(t.person, 26, ({ name }) => name), names: true },
      {
        heading: m.people.columns.birth,
        width: 10,
        center: true,
        value: ({ birthYear }) => ({ day: birthYear === null ? null : String(birthYear) }),
      },
      textColumn(m.people.columns.post, 26, ({ post }) => post),
      textColumn(t.from, 24, ({ from }) => from),
      textColumn(t.to, 24, ({ to }) => to),
      { heading: t.day, width: 12, value: ({ day }) => ({ day }) },
      textColumn(t.reason, 26, ({ reason }) => reason),
      textColumn(t.state, 18, ({ state, answer }) => [m.people.moveStates[state], answer].filter(Boolean).join('\n')),
    ],
    rows,
    group: ({ part }) => part,
  };
}
