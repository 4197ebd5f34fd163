import { checkWords } from '#components/register/check-words.ts';
import { conditionNames } from '#db/queries/condition-names.ts';
import { exportSubmission } from '#db/queries/given-out.ts';
import type { SubmissionDetail } from '#db/queries/submissions.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';
import { type ShownLine, waiverOf } from '../../exceptional.ts';

/** A line of a submission, with the class that it is put into. */
export type ListedLine = ShownLine & { className: string };

/** A submission's lines by class. */
export function linesOf({ classes }: Pick<SubmissionDetail, 'classes'>): ListedLine[] {
  return classes.flatMap(({ name, lines }) => lines.map((line) => ({ ...line, className: name })));
}

/** Whom a submission proposes, as the leader sees it: frozen once it was sent up. */
export async function submissionLines(asked: Asked, id: string): Promise<List<ListedLine> | undefined> {
  const { viewer, m, f, now } = asked;
  const found = await exportSubmission(viewer, id, now);
  if (!found) return undefined;
  const t = m.submissions;
  const rows = linesOf(found);
  const names = await conditionNames(rows.flatMap(({ findings }) => findings.map(({ detail }) => detail)));
  const people = new Set(rows.map(({ person }) => person.personId)).size;
  return {
    title: found.title,
    lines: [
      `${t.listTitle} · ${m.states.submission[found.state]}`,
      filterWords(m, []),
      countWords(asked, f.people(people), f.turns(rows.length)),
    ],
    columns: [
      numberColumn(m),
      { ...textColumn(m.lists.class, 30, (row) => row.className), on: 'sheet' },
      { ...textColumn(t.who, 26, ({ person }) => person.name), names: true },
      { heading: t.birth, width: 13, value: ({ person }) => ({ day: person.birth }) },
      textColumn(t.position, 28, ({ person }) => person.position),
      textColumn(t.unit, 26, ({ unit }) => unit.name),
      textColumn(t.check, 46, (row) =>
        [
          checkWords(
            row.findings.map((finding) => ({ ...finding, waived: waiverOf(row, finding.rule) })),
            names,
            m,
            f,
          ),
          row.question && t.askedBefore({ words: row.question }),
        ]
          .filter(Boolean)
          .join('\n'),
      ),
    ],
    rows,
    group: (row) => row.className,
  };
}
