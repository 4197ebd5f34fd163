import { listProposals } from '#db/queries/proposals.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';
import { isGone } from '#server/proposal/gone.ts';

type Row = Awaited<ReturnType<typeof listProposals>>[number];

/** What was proposed over several classes at once, in person-turns. */
export async function proposalList(asked: Asked): Promise<List<Row>> {
  const { viewer, m, f } = asked;
  const t = m.proposals;
  const rows = await listProposals(viewer);
  return {
    title: t.title,
    lines: [filterWords(m, []), countWords(asked, m.lists.rows({ n: f.number(rows.length) }))],
    columns: [
      numberColumn(m),
      { heading: t.columns.at, width: 17, names: true, value: ({ at }) => ({ at }) },
      textColumn(t.columns.plan, 18, ({ planNumber }) => planNumber),
      textColumn(t.columns.by, 26, ({ by }) => by),
      textColumn(t.columns.state, 26, (row) => (isGone(row) ? t.interrupted : t.states[row.state])),
      { heading: t.columns.chosen, width: 14, value: ({ result }) => result?.chosen.length ?? null },
      { heading: t.columns.taken, width: 14, value: ({ taken }) => taken?.length ?? null },
    ],
    rows,
  };
}
