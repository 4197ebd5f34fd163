import type { SubmissionForPaper } from '#db/queries/papers/submission.ts';
import { commonWords } from '#messages/papers/common.ts';
import { submissionWords as words } from '#messages/papers/submission.ts';
import { catalogue } from '#messages/vi/catalogue.ts';
import { reasons } from '#messages/vi/reasons.ts';
import type { Paper, PaperSection } from '../model.ts';
import { annexTitle, ended, letterSection } from './letter.ts';
import {
  basesOf,
  bornColumns,
  center,
  counted,
  f,
  firstColumns,
  insideSentence,
  left,
  listFootOf,
  money,
  planOf,
  roman,
  whenOf,
  womenIn,
  writerOf,
} from './parts.ts';
import { exceptionalLines, exceptionWords } from './submission-exceptions.ts';

type Klass = SubmissionForPaper['classes'][number];
type Line = Klass['lines'][number];

/** The submission to the government's head, with the consolidated list of each class as an annex. */
export function submissionPaper(found: SubmissionForPaper): Paper {
  const { number, day, year, classes, government } = found;
  const chair = commonWords.chairOf({ body: government.short });
  const about = words.about({ title: found.title });
  const lists = classes.filter(({ lines }) => lines.length > 0);
  return {
    title: about,
    file: words.file({ number, title: found.title }),
    at: found.at,
    sections: [
      letterSection(
        found,
        { number, day, year },
        {
          called: { title: words.title, about },
          to: [chair],
          bases: [...basesOf(found), commonWords.planBasis({ plan: planOf(found) })],
          texts: texts(found, chair),
        },
      ),
      ...lists.map((klass, i) => annex(found, klass, lists.length > 1 ? i + 1 : null)),
    ],
  };
}

function texts(found: SubmissionForPaper, chair: string): string[] {
  const { classes, tally, note } = found;
  const writer = writerOf(found);
  const lines = classes.flatMap((klass) => klass.lines);
  const people = [...new Map(lines.map((line) => [line.person.personId, line.person])).values()];
  const minority = people.filter(({ ethnicity }) => ethnicity && ethnicity !== 'Kinh').length;
  const counts = {
    turns: counted(lines.length),
    n: counted(people.length),
    women: counted(womenIn(people)),
    minority: counted(minority),
    annexes: words.withList,
  };
  return [
    words.opening({ writer, units: counted(tally.units ?? new Set(lines.map((line) => line.unit.name)).size) }),
    words.registered({
      turns: counted(tally.registered),
      women: counted(tally.women),
      minority: counted(tally.minority),
    }),
    lines.length === people.length ? words.proposed(counts) : words.proposedTurns(counts),
    ...(classes.length > 1
      ? ended(
          classes.map((klass) =>
            words.ofClass({
              name: commonWords.className(klass),
              n: counted(klass.lines.length),
              quota: f.number(klass.quota),
            }),
          ),
        )
      : []),
    leftOut(found),
    ...exceptions(found),
    ...times(classes),
    ...(note ?? '').split(/\n+/).flatMap((line) => line.trim() || []),
    words.closing({ writer, chair }),
  ];
}

function leftOut({ tally }: SubmissionForPaper): string {
  const n = tally.left.reduce((sum, row) => sum + row.n, 0);
  if (n === 0) return words.noneLeft;
  const known: Record<string, string> = { ...reasons.line, ...reasons.withdrawal };
  const why = tally.left.map(({ state, reason, n: some }) =>
    words.leftOf({ n: counted(some), state: words.states[state], reason: reasonOf(state, reason, known) }),
  );
  return words.left({ n: counted(n), why: why.join('; ') });
}

/** Only where somebody was put off or declined does the last reason say why. */
function reasonOf(state: string, reason: string | null, known: Record<string, string>): string | null {
  return ['deferred', 'rejected', 'needs_fix'].includes(state) && reason ? (known[reason] ?? null) : null;
}

function exceptions(found: SubmissionForPaper): string[] {
  const exceptional = found.classes.flatMap((klass) =>
    exceptionalLines(klass.lines).map((line) => ({ line, className: found.classes.length > 1 ? klass.name : null })),
  );
  if (exceptional.length === 0) return [words.noExceptions];
  return [
    words.exceptions({ n: counted(exceptional.length) }),
    ...exceptional.map(({ line, className }) =>
      words.exception({
        who: words.who({
          ...{ name: line.person.name, position: line.person.position, unit: line.unit.name },
          className: className && commonWords.ofClass({ name: className }),
        }),
        what: exceptionWords(line, found),
      }),
    ),
  ];
}

function times(classes: readonly Klass[]): string[] {
  const [only] = classes;
  if (only && classes.length === 1) return [words.timesOfOnly(timeOf(only))];
  return [
    words.times,
    ...ended(classes.map((klass) => words.timesOf({ name: commonWords.className(klass), ...timeOf(klass) }))),
  ];
}

function timeOf(klass: Klass) {
  const cost = (klass.costPerPerson ?? 0) * klass.lines.length;
  return {
    when: whenOf(klass),
    where: [...new Set([klass.provider, klass.place].filter(Boolean))].join(', ') || commonWords.blank,
    money: words.money({
      funding: klass.funding ? insideSentence(klass.funding) : commonWords.blank,
      amount: cost > 0 ? money(cost) : null,
    }),
  };
}

function annex(found: SubmissionForPaper, klass: Klass, n: number | null): PaperSection {
  const t = commonWords.columns;
  const { number, day, year } = found;
  const people = klass.lines.map((line) => line.person);
  return {
    orientation: 'landscape',
    blocks: [
      annexTitle(
        found,
        { number, day, year },
        {
          ...(n && { title: commonWords.annexNumbered({ numeral: roman(n) }) }),
          about: [words.annexAbout({ name: commonWords.ofClass(klass) })],
          what: words.what,
          body: writerOf(found),
        },
      ),
      {
        kind: 'table',
        columns: [
          ...firstColumns(48, 14),
          center(t.ethnicity, 17),
          left(t.position, 52),
          left(t.unit, 44),
          center(t.qualification, 22),
          center(t.politicalTheory, 20),
          center(t.stateManagement, 20),
          left(t.note, 30),
        ],
        rows: klass.lines.map((line, i) => ({ cells: [String(i + 1), ...cellsOf(line, found)] })),
      },
      {
        kind: 'paragraph',
        text: commonWords.count({ n: counted(people.length), women: counted(womenIn(people)) }),
        keepWithNext: true,
      },
      listFootOf(found),
    ],
  };
}

function cellsOf({ person, unit, note, replaces }: Line, { replaced }: SubmissionForPaper): string[] {
  const { qualification, politicalTheory, stateManagement } = person;
  return [
    person.name,
    ...bornColumns(person),
    person.ethnicity ?? '',
    person.position ?? '',
    unit.name,
    qualification ? catalogue.qualificationsShort[qualification] : '',
    politicalTheory ? catalogue.politicalTheoryShort[politicalTheory] : '',
    stateManagement ? catalogue.stateManagementShort[stateManagement] : '',
    [replaces ? words.replaces({ name: replaced.get(replaces) ?? null }) : null, note].filter(Boolean).join('; '),
  ];
}
