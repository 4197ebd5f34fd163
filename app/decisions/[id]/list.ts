import { type DecisionDetail, decisionDetail } from '#db/queries/decisions.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';

type Row = DecisionDetail['annex'][number];

/** A decision's annex: from the frozen version once it is published. */
export async function annexList(asked: Asked, id: string): Promise<List<Row> | undefined> {
  const { viewer, m, f } = asked;
  const found = await decisionDetail(viewer, id);
  if (!found) return undefined;
  const t = m.decisions;
  const year = (row: Row, gender: 'M' | 'F') => ({
    day: row.gender === gender ? (row.birth?.slice(0, 4) ?? null) : null,
  });
  return {
    title: t.headTitle({ kind: t.kinds[found.kind], name: found.className }),
    lines: [
      found.number && found.day ? t.numbered({ number: found.number, day: f.day(found.day) }) : t.noNumber,
      filterWords(m, []),
      countWords(asked, t.annex({ n: f.people(found.annex.length) })),
    ],
    columns: [
      numberColumn(m),
      { ...textColumn(t.annexColumns.name, 28, (row) => row.name), names: true },
      { heading: t.annexColumns.male, width: 11, center: true, value: (row) => year(row, 'M') },
      { heading: t.annexColumns.female, width: 11, center: true, value: (row) => year(row, 'F') },
      textColumn(t.annexColumns.position, 32, (row) => row.position),
      textColumn(t.annexColumns.unit, 28, (row) => row.unit),
    ],
    rows: found.annex,
  };
}
