import type { LineRow } from '#db/queries/line-rows.ts';
import { conditionWords, type Names } from '#messages/condition-words.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import type { WrittenColumn } from '#server/spreadsheet/write.ts';

/** What a sheet of a class's lines holds. Notes that are kept inside the office do not leave by it. */
export function lineColumns(names: Names, m: Messages, f: Format): WrittenColumn<LineRow>[] {
  const { excel, row: t, line: l } = m.classes;
  return [
    { heading: excel.number, width: 6, center: true, value: (_line, index) => index + 1 },
    { heading: t.who, width: 26, value: ({ person }) => person.name },
    { heading: l.birth, width: 13, value: ({ person }) => (person.birth ? { day: person.birth } : null) },
    { heading: excel.gender, width: 9, value: ({ person }) => person.gender && m.catalogue.genders[person.gender] },
    { heading: l.ethnicity, width: 11, value: ({ person }) => person.ethnicity },
    { heading: l.position, width: 28, value: ({ person }) => person.position },
    { heading: t.unit, width: 26, value: ({ unit }) => unit.title },
    { heading: t.state, width: 18, value: ({ state }) => m.states.line[state] },
    { heading: t.check, width: 60, value: (line) => inTheWay(line, names, m, f) },
  ];
}

function inTheWay({ findings }: LineRow, names: Names, m: Messages, f: Format): string {
  const shown = findings.filter(({ severity }) => severity !== 'inform');
  if (shown.length === 0) return m.conditions.met;
  return shown
    .map((finding) => {
      const { waived } = finding;
      const words = `${m.findings.names[finding.code]}: ${conditionWords(finding, m, f, names)}`;
      return waived ? `${words} (${m.classes.line.waived({ reason: waived.reason, by: waived.by ?? '' })})` : words;
    })
    .join('\n');
}
