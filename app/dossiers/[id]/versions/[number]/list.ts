import { checkWords } from '#components/register/check-words.ts';
import { conditionNames } from '#db/queries/condition-names.ts';
import { exportVersion } from '#db/queries/given-out.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';

type Kept = NonNullable<Awaited<ReturnType<typeof exportVersion>>>;
type Row = Kept['value']['lines'][number];

/** One sending as it was kept, by class. */
export async function versionLines(asked: Asked, id: string, number: string): Promise<List<Row> | undefined> {
  const { viewer, m, f, now } = asked;
  const kept = /^\d{1,6}$/.test(number) ? await exportVersion(viewer, id, Number(number), now) : undefined;
  if (!kept) return undefined;
  const { value } = kept;
  const t = m.dossier.klass;
  const classes = new Map(value.classes.map(({ code, name }) => [code, name]));
  const className = (line: Row) => classes.get(line.class) ?? line.class;
  const names = await conditionNames(value.lines.flatMap(({ findings }) => findings.map(({ detail }) => detail)));
  const people = new Set(value.lines.map(({ person }) => person.personId)).size;
  return {
    title: m.dossier.versions.pageTitle({ n: kept.number }),
    lines: [
      [value.unit.name, value.round.name, f.instant(value.at)].join(' · '),
      filterWords(m, []),
      countWords(asked, f.people(people), f.lines(value.lines.length)),
    ],
    columns: [
      numberColumn(m),
      { ...textColumn(m.dossier.classes.name, 30, className), on: 'sheet' },
      { heading: t.pick, width: 8, center: true, value: ({ preference }) => preference },
      { ...textColumn(t.name, 26, ({ person }) => person.name), names: true },
      { heading: m.classes.line.birth, width: 13, value: ({ person }) => ({ day: person.birth }) },
      textColumn(t.position, 28, ({ person }) => person.position),
      textColumn(t.check, 56, (line) =>
        [
          checkWords(line.findings, names, m, f),
          line.exceptionReason && t.reasonGiven({ reason: line.exceptionReason }),
        ]
          .filter(Boolean)
          .join('\n'),
      ),
    ],
    rows: value.lines,
    group: className,
  };
}
