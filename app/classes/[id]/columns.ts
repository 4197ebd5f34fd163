import { checkWords } from '#components/register/check-words.ts';
import type { LineRow } from '#db/queries/line-rows.ts';
import type { Names } from '#messages/condition-words.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { type ListColumn, numberColumn, textColumn } from '#server/lists/list.ts';

/** What a list of a class's lines holds. Notes that are kept inside the office do not leave by it. */
export function lineColumns(names: Names, m: Messages, f: Format): ListColumn<LineRow>[] {
  const { excel, row: t, line: l } = m.classes;
  const waived = ({ reason, by }: { reason: string; by: string | null }) => l.waived({ reason, by: by ?? '' });
  return [
    numberColumn(m),
    { ...textColumn(t.who, 26, ({ person }) => person.name), names: true },
    { heading: l.birth, width: 13, value: ({ person }) => ({ day: person.birth }) },
    textColumn(excel.gender, 9, ({ person }) => person.gender && m.catalogue.genders[person.gender]),
    { ...textColumn(l.ethnicity, 11, ({ person }) => person.ethnicity), on: 'sheet' },
    textColumn(l.position, 28, ({ person }) => person.position),
    textColumn(t.unit, 26, ({ unit }) => unit.title),
    textColumn(t.state, 18, ({ state }) => m.states.line[state]),
    textColumn(t.check, 60, ({ findings }) =>
      checkWords(
        findings.map((one) => ({ ...one, waived: one.waived && waived(one.waived) })),
        names,
        m,
        f,
      ),
    ),
  ];
}
