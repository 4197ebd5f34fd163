import { classOf } from '#db/queries/classes.ts';
import { conditionNames } from '#db/queries/condition-names.ts';
import type { LineRow } from '#db/queries/line-rows.ts';
import { exportLines } from '#db/queries/lines.ts';
import { unitsWithin } from '#db/queries/units.ts';
import { type Asked, countWords, filterWords, type List } from '#server/lists/list.ts';
import type { Query } from '#server/page.ts';
import { lineColumns } from './columns.ts';
import { filtersFrom, lineFilters } from './filters.ts';

/** The class's list as it is filtered on screen, with what is in each line's way in words. */
export async function classLines(asked: Asked, id: string, query: Query): Promise<List<LineRow> | undefined> {
  const { viewer, m, f, now, on } = asked;
  const found = await classOf(viewer, id);
  if (!found) return undefined;
  const filters = filtersFrom(query);
  const lines = await exportLines(viewer, id, lineFilters(filters), now);
  const names = await conditionNames(lines.flatMap(({ findings }) => findings.map(({ detail }) => detail)));
  const t = m.classes;
  const women = lines.filter((line) => line.person.gender === 'F').length;
  const units = filters.unit ? await unitsWithin(viewer, 'line.read', on) : [];
  const count = new Set(lines.map((line) => line.unit.id)).size;
  return {
    title: found.name,
    lines: [
      filterWords(m, [
        [t.filter.search, filters.q],
        [
          t.filter.unit,
          filters.unit && (units.find(({ id: unitId }) => unitId === filters.unit)?.title ?? filters.unit),
        ],
        [t.filter.state, filters.state && m.states.line[filters.state]],
        [t.filter.only, filters.only && (filters.only === 'clean' ? t.filter.onlyClean : t.filter.onlyQuestioned)],
      ]),
      countWords(asked, t.shown({ lines: f.lines(lines.length), units: count, women })),
    ],
    columns: lineColumns(names, m, f),
    rows: lines,
  };
}
