import { listDecisions } from '#db/queries/decisions.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';

type Row = Awaited<ReturnType<typeof listDecisions>>[number];

/** The decisions that the viewer may see. */
export async function decisionList(asked: Asked): Promise<List<Row>> {
  const { viewer, m, f } = asked;
  const t = m.decisions;
  const rows = await listDecisions(viewer);
  const turns = rows.reduce((sum, { people }) => sum + people, 0);
  return {
    title: t.title,
    lines: [filterWords(m, []), countWords(asked, m.lists.rows({ n: f.number(rows.length) }), f.turns(turns))],
    columns: [
      numberColumn(m),
      { ...textColumn(t.columns.class, 46, (row) => row.className), names: true },
      { ...textColumn(m.lists.numberOf, 16, (row) => row.number ?? t.noNumber), asText: true },
      { heading: m.lists.dayOf, width: 12, value: (row) => ({ day: row.number ? row.day : null }) },
      { heading: t.columns.people, width: 10, value: (row) => row.people },
      textColumn(t.columns.kind, 24, (row) => t.kinds[row.kind]),
      textColumn(t.columns.state, 20, (row) => m.states.decision[row.state]),
      textColumn(t.facts.signer, 22, (row) => row.signerName),
    ],
    rows,
  };
}
