import { listSubmissions } from '#db/queries/submissions.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';

type Row = Awaited<ReturnType<typeof listSubmissions>>[number];

/** The submissions that the viewer sees, the newest first. */
export async function submissionList(asked: Asked): Promise<List<Row>> {
  const { viewer, m, f } = asked;
  const t = m.submissions.columns;
  const rows = await listSubmissions(viewer);
  const turns = rows.reduce((sum, { people }) => sum + people, 0);
  return {
    title: m.submissions.title,
    lines: [filterWords(m, []), countWords(asked, m.lists.rows({ n: f.number(rows.length) }), f.turns(turns))],
    columns: [
      numberColumn(m),
      { ...textColumn(t.title, 44, (row) => row.title), names: true },
      textColumn(m.plans.crumb, 16, (row) => row.planNumber),
      textColumn(t.classes, 50, (row) => row.classes.map(({ name }) => name).join('\n')),
      { heading: t.people, width: 10, value: (row) => row.people },
      textColumn(t.state, 20, (row) => m.states.submission[row.state]),
      { heading: t.when, width: 17, value: (row) => ({ at: row.sentUpAt ?? row.preparedAt }) },
    ],
    rows,
  };
}
