import { checkWords } from '#components/register/check-words.ts';
import { conditionNames } from '#db/queries/condition-names.ts';
import { classesOfDossier } from '#db/queries/dossier-classes.ts';
import { dossierOf } from '#db/queries/dossiers.ts';
import { exportDossierLines } from '#db/queries/given-out.ts';
import type { LineRow } from '#db/queries/line-rows.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';
import type { Query } from '#server/page.ts';

/** The lines of a dossier by class, in the unit's order of preference; of one class where the address names it. */
export async function dossierLines(asked: Asked, id: string, query: Query): Promise<List<LineRow> | undefined> {
  const { viewer, m, f, now } = asked;
  const dossier = await dossierOf(viewer, id, now);
  if (!dossier) return undefined;
  const classId = typeof query.class === 'string' && query.class !== '' ? query.class : undefined;
  const klass = classId && (await classesOfDossier(viewer, id)).find((row) => row.id === classId);
  if (classId && !klass) return undefined;
  const rows = await exportDossierLines(viewer, id, classId, now);
  const names = await conditionNames(rows.flatMap(({ findings }) => findings.map(({ detail }) => detail)));
  const t = m.dossier.klass;
  const people = new Set(rows.map(({ personId }) => personId)).size;
  return {
    title: m.dossier.ofUnit({ unit: dossier.unit.title, round: dossier.round.name }),
    lines: [
      [m.dossier.plan({ number: dossier.plan.number ?? '' }), m.states.dossier[dossier.state]].join(' · '),
      filterWords(m, [[m.dossier.classes.name, klass ? klass.name : undefined]]),
      countWords(asked, f.people(people), f.lines(rows.length)),
    ],
    columns: [
      numberColumn(m),
      { ...textColumn(m.dossier.classes.name, 30, (line) => line.class.name), on: 'sheet' },
      { heading: t.pick, width: 8, center: true, value: ({ preference }) => preference },
      { ...textColumn(t.name, 26, ({ person }) => person.name), names: true },
      { heading: m.classes.line.birth, width: 13, value: ({ person }) => ({ day: person.birth }) },
      textColumn(m.classes.excel.gender, 9, ({ person }) => person.gender && m.catalogue.genders[person.gender]),
      textColumn(t.position, 28, ({ person }) => person.position),
      textColumn(m.classes.row.state, 18, ({ state }) => m.states.line[state]),
      textColumn(t.check, 50, (line) => checked(line)),
    ],
    rows,
    group: (line) => line.class.name,
  };

  function checked(line: LineRow): string {
    const findings = line.findings.map((one) => ({ ...one, waived: one.waived?.reason }));
    return [
      checkWords(findings, names, m, f),
      line.exceptionReason && t.reasonGiven({ reason: line.exceptionReason }),
      line.missingPapers.length > 0 && t.missingPapers({ papers: line.missingPapers.join(', ') }),
    ]
      .filter(Boolean)
      .join('\n');
  }
}
