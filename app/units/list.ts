import { unitTree } from '#db/queries/unit-tree.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';

type Row = Awaited<ReturnType<typeof unitTree>>[number];

/** The units that the viewer manages, each below the one that it belongs to. */
export async function unitList(asked: Asked): Promise<List<Row>> {
  const { viewer, m, f } = asked;
  const t = m.units;
  const rows = await unitTree(viewer);
  return {
    title: t.title,
    lines: [filterWords(m, []), countWords(asked, t.counted({ n: f.number(rows.length) }))],
    columns: [
      numberColumn(m),
      { ...textColumn(t.fields.name, 36, ({ title, depth }) => `${'— '.repeat(depth)}${title}`), names: true },
      { ...textColumn(t.fields.code, 12, ({ unit }) => unit.gsoCode), asText: true },
      textColumn(t.fields.contact, 26, ({ unit }) => unit.contactName),
      { ...textColumn(t.fields.phone, 15, ({ unit }) => unit.phone), asText: true },
      textColumn(t.registers, 14, ({ unit }) => (unit.registers ? m.ui.yes : m.ui.no)),
      { heading: m.gap.from, width: 12, value: ({ unit }) => ({ day: unit.validFrom }) },
      { heading: m.gap.to, width: 12, value: ({ unit }) => ({ day: unit.validTo }) },
    ],
    rows,
  };
}
