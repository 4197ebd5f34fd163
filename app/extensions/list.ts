import { extensionsFor } from '#db/queries/plans.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';

type Row = Awaited<ReturnType<typeof extensionsFor>>[number];

/** What the unit has asked for more time, and what was answered. */
export async function extensionList(asked: Asked): Promise<List<Row>> {
  const { viewer, m, f } = asked;
  const t = m.dossier.extension;
  const rows = await extensionsFor(viewer);
  return {
    title: t.list,
    lines: [filterWords(m, []), countWords(asked, m.lists.rows({ n: f.number(rows.length) }))],
    columns: [
      numberColumn(m),
      { ...textColumn(t.klass, 34, ({ className }) => className ?? t.all), names: true },
      textColumn(t.reason, 40, ({ reason }) => reason),
      textColumn(t.askedBy, 22, ({ askedBy }) => askedBy ?? t.byOffice),
      { heading: m.history.columns.at, width: 17, value: ({ askedAt }) => ({ at: askedAt }) },
      textColumn(t.state, 18, ({ state }) => t.states[state]),
      textColumn(m.dossier.classes.closes, 17, ({ until }) => (until === null ? null : f.closing(until))),
      textColumn(t.answer, 30, ({ answer }) => answer),
    ],
    rows,
  };
}
