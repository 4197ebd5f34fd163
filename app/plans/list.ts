import { plansFor } from '#db/queries/plans.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';

type Row = Awaited<ReturnType<typeof plansFor>>[number];

/** The plans that the viewer may read. */
export async function planList(asked: Asked): Promise<List<Row>> {
  const { viewer, m, f } = asked;
  const t = m.plans;
  const rows = await plansFor(viewer);
  return {
    title: t.title,
    lines: [filterWords(m, []), countWords(asked, m.lists.rows({ n: f.number(rows.length) }))],
    columns: [
      numberColumn(m),
      { ...textColumn(m.lists.numberOf, 18, ({ number }) => number ?? t.noNumber), asText: true },
      { ...textColumn(t.columns.title, 50, ({ title }) => title), names: true },
      { heading: t.columns.year, width: 8, center: true, value: ({ year }) => ({ day: String(year) }) },
      { heading: t.columns.classes, width: 9, value: ({ classes }) => classes },
      { heading: t.columns.issuedOn, width: 13, value: ({ issuedOn }) => ({ day: issuedOn }) },
      textColumn(t.columns.state, 18, ({ state }) => m.states.plan[state]),
    ],
    rows,
  };
}
