import type { PaperGround } from '#db/queries/papers/ground.ts';
import type { LearnerListForPaper, ResultsForPaper } from '#db/queries/papers/learners.ts';
import { commonWords } from '#messages/papers/common.ts';
import { learnersWords as words } from '#messages/papers/learners.ts';
import { catalogue } from '#messages/vi/catalogue.ts';
import type { Block, Paper } from '../model.ts';
import { bornColumns, center, counted, f, firstColumns, headOf, left, listFootOf, whenOf, womenIn } from './parts.ts';

type Klass = LearnerListForPaper['class'];

/** A class's people for the school that teaches them: with birth dates and telephone numbers, and so restricted. */
export function learnerListPaper(found: LearnerListForPaper): Paper {
  const { learners, class: klass } = found;
  const t = commonWords.columns;
  return {
    title: `${words.list.title} ${klass.name}`,
    file: words.list.file({ name: klass.name }),
    at: found.at,
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          ...listHead(found, words.list.title, [words.list.restricted]),
          {
            kind: 'table',
            columns: [
              ...firstColumns(54, 23, t.birthDay),
              left(t.position, 56),
              left(t.unit, 50),
              center(words.list.phone, 28),
              left(t.note, 24),
            ],
            rows: learners.map((row, i) => ({
              cells: [
                String(i + 1),
                row.name,
                ...bornColumns(row, f.partialDay),
                row.position ?? '',
                row.unit,
                row.phone ?? '',
                '',
              ],
            })),
          },
          {
            kind: 'paragraph',
            text: commonWords.count({ n: counted(learners.length), women: counted(womenIn(learners)) }),
            keepWithNext: true,
          },
          listFootOf(found),
        ],
      },
    ],
  };
}

/** Form D: what came of each, without the reasons, which are the person's own. */
export function resultsPaper(found: ResultsForPaper): Paper {
  const { learners, class: klass } = found;
  const t = { ...commonWords.columns, ...words.results.columns };
  const ends = (['completed', 'failed', 'dropped_out', 'attending'] as const).flatMap((state) => {
    const n = learners.filter((row) => row.state === state).length;
    return n > 0 ? [words.results.end({ state: words.results.states[state], n: counted(n) })] : [];
  });
  return {
    title: `${words.results.title} ${klass.name}`,
    file: words.results.file({ name: klass.name }),
    at: found.at,
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          ...listHead(found, words.results.title, []),
          {
            kind: 'table',
            columns: [
              ...firstColumns(50, 15),
              left(t.position, 48),
              left(t.unit, 42),
              center(t.missed, 18),
              center(t.grade, 22),
              center(t.certificate, 28),
              center(t.issuedOn, 28),
              left(t.note, 24),
            ],
            rows: learners.map((row, i) => ({
              cells: [String(i + 1), row.name, ...bornColumns(row), row.position ?? '', row.unit, ...resultOf(row)],
            })),
          },
          {
            kind: 'paragraph',
            text: words.results.total({
              n: counted(learners.length),
              women: counted(womenIn(learners)),
              ends: ends.join('; '),
            }),
            keepWithNext: true,
          },
          listFootOf(found),
        ],
      },
    ],
  };
}

function resultOf({ state, result }: ResultsForPaper['learners'][number]): string[] {
  const known = state === 'completed' || state === 'failed' || state === 'dropped_out' ? state : 'attending';
  return [
    result?.sessionsMissed === null || result?.sessionsMissed === undefined ? '' : String(result.sessionsMissed),
    result?.grade ? catalogue.grades[result.grade] : '',
    result?.certificateNumber ?? '',
    result?.issuedOn ? f.day(result.issuedOn) : '',
    known === 'completed' ? '' : words.results.states[known],
  ];
}

/** The head of a list that stands alone: issuer, title, class, when and where, and what must be said of it. */
export function listHead(
  found: PaperGround & { class: Klass; year: string },
  title: string,
  notes: readonly string[],
): Block[] {
  const { class: klass, year } = found;
  const where = [...new Set([klass.provider, klass.place].filter(Boolean))].join(', ') || commonWords.blank;
  return [
    headOf(found, { number: null, day: null, year }),
    {
      kind: 'title',
      title,
      about: [commonWords.className(klass)],
      note: [words.when({ when: whenOf(klass), where }), ...notes],
      rule: false,
    },
  ];
}
