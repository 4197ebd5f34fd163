import { codesIn, valueWords } from '#components/people/value-words.ts';
import { exportChanges } from '#db/queries/given-out.ts';
import { postNames, type WaitingChange } from '#db/queries/people-changes.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';

/** What units have changed and the office has not confirmed. */
export async function changeList(asked: Asked): Promise<List<WaitingChange>> {
  const { viewer, m, f, now } = asked;
  const t = m.people.changes;
  const rows = await exportChanges(viewer, now);
  const names = await postNames(viewer, codesIn(rows.flatMap(({ before, after }) => [before, after])));
  const words = { m, f, names };
  const people = new Set(rows.map(({ personId }) => personId)).size;
  return {
    title: t.title,
    lines: [filterWords(m, []), countWords(asked, f.people(people), m.lists.rows({ n: f.number(rows.length) }))],
    columns: [
      numberColumn(m),
      { ...textColumn(m.people.unit, 24, ({ unit }) => unit), on: 'sheet' },
      { ...textColumn(t.person, 26, ({ name }) => name), names: true },
      textColumn(t.field, 22, ({ field }) => m.people.fields[field]),
      textColumn(t.before, 26, ({ field, before }) => valueWords(field, before, words)),
      textColumn(t.after, 26, ({ field, after }) => valueWords(field, after, words)),
      textColumn(t.reason, 30, ({ reason }) => reason),
      textColumn(m.history.columns.who, 22, ({ by }) => by),
      { heading: m.history.columns.at, width: 17, value: ({ at }) => ({ at }) },
    ],
    rows,
    group: ({ unit }) => unit,
  };
}
