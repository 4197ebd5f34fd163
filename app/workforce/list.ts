import { workforce } from '#db/queries/workforce.ts';
import type { StaffCounts } from '#domain/people/workforce.ts';
import { type Asked, countWords, filterWords, type List, textColumn } from '#server/lists/list.ts';
import { countColumns } from './columns.ts';

type Row = StaffCounts & { unit: string };

/** The table by unit, with the sum as its last row. */
export async function workforceList(asked: Asked): Promise<List<Row>> {
  const { viewer, m, f, on } = asked;
  const t = m.workforce;
  const table = await workforce(viewer, on);
  return {
    title: t.title,
    lines: [t.sub({ day: f.day(table.on) }), filterWords(m, []), countWords(asked, f.people(table.total))],
    columns: [
      { ...textColumn<Row>(t.unit, 28, ({ unit }) => unit), names: true },
      ...countColumns(m).map(({ head, count }) => ({ heading: head, width: 12, value: (row: Row) => count(row) })),
    ],
    rows: [...table.byUnit, { ...table, unit: t.whole }],
  };
}
