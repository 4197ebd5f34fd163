import { type ClassResults, classesWithLearners } from '#db/queries/results.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';

/** The classes that somebody attends or attended, with how it ended, in person-turns. */
export async function resultList(asked: Asked): Promise<List<ClassResults>> {
  const { viewer, m, f, on } = asked;
  const t = m.results;
  const rows = await classesWithLearners(viewer);
  const turns = rows.reduce((sum, row) => sum + row.attending + row.completed + row.failed + row.droppedOut, 0);
  const count = (key: 'attending' | 'completed' | 'failed' | 'droppedOut') => ({
    heading: t.columns[key],
    width: 11,
    value: (row: ClassResults) => row[key],
  });
  return {
    title: t.title,
    lines: [filterWords(m, []), countWords(asked, m.lists.rows({ n: f.number(rows.length) }), f.turns(turns))],
    columns: [
      numberColumn(m),
      { ...textColumn(t.columns.name, 44, (row) => row.name), names: true },
      { heading: m.lists.startsOn, width: 12, value: (row) => ({ day: row.startsOn }) },
      { heading: m.lists.endsOn, width: 12, value: (row) => ({ day: row.endsOn }) },
      count('attending'),
      count('completed'),
      count('failed'),
      count('droppedOut'),
      textColumn(t.columns.state, 18, (row) => {
        if (row.attending === 0) return t.entered;
        return row.endsOn && row.endsOn <= on ? t.waiting : t.running;
      }),
    ],
    rows,
  };
}
