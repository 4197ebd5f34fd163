import { owedWords } from '#components/register/compensation-words.ts';
import { classOf } from '#db/queries/classes.ts';
import { commitmentsOf } from '#db/queries/commitments.ts';
import { exportLearners } from '#db/queries/given-out.ts';
import type { Learner } from '#db/queries/results.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';

/** A class's learners with their results, as the page has them. */
export async function learnerList(asked: Asked, classId: string): Promise<List<Learner> | undefined> {
  const { viewer, m, f, now, on } = asked;
  const found = await classOf(viewer, classId);
  if (!found) return undefined;
  const rows = await exportLearners(viewer, classId, now);
  const owed = await commitmentsOf(
    viewer,
    rows.map(({ id }) => id),
    on,
  );
  const t = m.results;
  return {
    title: found.name,
    lines: [t.list, filterWords(m, []), countWords(asked, f.people(rows.length))],
    columns: [
      numberColumn(m),
      { ...textColumn(t.who, 26, ({ name }) => name), names: true },
      { heading: t.birthYear, width: 10, center: true, value: ({ birth }) => ({ day: birth?.slice(0, 4) ?? null }) },
      textColumn(t.unit, 26, ({ unit }) => unit),
      textColumn(t.mark, 22, ({ state, result }) =>
        [m.states.line[state], state === 'completed' && result?.grade && m.catalogue.grades[result.grade]]
          .filter(Boolean)
          .join(', '),
      ),
      { ...textColumn(t.certificate, 16, ({ result }) => result?.certificateNumber), asText: true },
      { heading: t.day, width: 12, value: ({ result }) => ({ day: result?.issuedOn ?? null }) },
      textColumn(t.reason, 30, ({ id, result }) => {
        const compensation = owed.get(id);
        return [result?.reason, compensation && owedWords(compensation, m, f)].filter(Boolean).join('\n');
      }),
    ],
    rows,
  };
}
