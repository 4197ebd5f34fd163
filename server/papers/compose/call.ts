import type { CallForPaper } from '#db/queries/papers/call.ts';
import { dayOf } from '#domain/time/day.ts';
import { callWords as words } from '#messages/papers/call.ts';
import { commonWords } from '#messages/papers/common.ts';
import { catalogue } from '#messages/vi/catalogue.ts';
import type { Paper, PaperSection, Title } from '../model.ts';
import { deadlineOf } from './deadline.ts';
import { annexTitle, letterSection } from './letter.ts';
import {
  addresseeOf,
  center,
  counted,
  f,
  insideSentence,
  left,
  planOf,
  roman,
  whenOf,
  writerOf,
  written,
} from './parts.ts';

/** Up to so many are addressed by name; more stand together by what they are. */
const NAMED = 8;
/** So many classes stand beside one another in a table of places. */
const BESIDE = 7;

/** The letter that opens a round, with its classes and what was allotted to whom as annexes. */
export function callPaper(found: CallForPaper): Paper {
  const { round, classes, allotted, plan } = found;
  const on = dayOf(round.opensAt);
  const only = classes.length === 1 ? classes[0] : undefined;
  const subject = only ? words.subjectOne({ name: commonWords.ofClass(only) }) : words.subject({ year: plan.year });
  const numbered = { number: null, day: null, year: on.slice(0, 4) };
  const titled = (about: string, title: string) =>
    annexTitle(found, numbered, { title, about: [about], body: writerOf(found) });
  const many = allotted.length > 0;
  return {
    title: subject,
    file: words.file({ round: round.name }),
    at: round.opensAt,
    sections: [
      letterSection(found, numbered, { called: { subject }, to: addressees(found), texts: letter(found, many) }),
      classList(found, titled, many),
      ...placesLists(found, titled),
    ],
  };
}

function letter(found: CallForPaper, many: boolean): string[] {
  const { round, classes } = found;
  const writer = writerOf(found);
  const quota = classes.reduce((sum, klass) => sum + klass.quota, 0);
  const [first, second] = annexNames(many);
  const common = classes.every(({ closesAt }) => closesAt === round.closesAt);
  const times = { from: written(dayOf(round.opensAt)), ...deadlineOf(round.closesAt) };
  const withPapers = classes.filter(({ papers }) => papers.length > 0);
  return [
    words.opening({ plan: planOf(found), writer, round: insideSentence(round.name) }),
    words.classes({ n: counted(classes.length), quota: counted(quota), annex: first }) +
      (many ? words.allotted({ annex: second }) : ''),
    common ? words.oneDeadline(times) : words.deadline(times),
    words.send,
    ...(withPapers.length > 0 ? [words.papers] : []),
    ...withPapers.map((klass) =>
      words.papersOf({ name: commonWords.className(klass), papers: klass.papers.join('; ') }),
    ),
    words.closing({ writer }),
  ];
}

function annexNames(many: boolean): [string, string] {
  const named = (n: number) => commonWords.annexNamedNumbered({ numeral: roman(n) });
  return many ? [named(1), named(2)] : [commonWords.annexNamed, ''];
}

/** Title of an annex, from what it is about and what it is called. */
type Titled = (about: string, title: string) => Title;

/** Few units are named; of many, those of the commune level by their types and the others together. */
function addressees({ units, government }: CallForPaper): string[] {
  if (units.length <= NAMED) return units.map(addresseeOf);
  const communes = units.filter(({ communeLevel }) => communeLevel);
  const types = [...new Set(communes.map(({ type }) => type.toLowerCase()))].sort((a, b) => b.localeCompare(a, 'vi'));
  return [
    ...(communes.length < units.length ? [words.others({ body: government.short })] : []),
    ...(types.length > 0 ? [words.communes({ types: types.join(', ') })] : []),
  ];
}

function classList({ classes }: CallForPaper, titled: Titled, many: boolean): PaperSection {
  const t = words.columns;
  const total = classes.reduce((sum, klass) => sum + klass.quota, 0);
  return {
    orientation: 'landscape',
    blocks: [
      titled(words.annexTitle, many ? commonWords.annexNumbered({ numeral: roman(1) }) : commonWords.annex),
      {
        kind: 'table',
        columns: [
          center(t.order, 14),
          left(t.name, 52),
          left(t.targets, 54),
          center(t.when, 27),
          left(t.where, 42),
          center(t.mode, 22),
          center(t.quota, 16),
          center(t.at, 33, t.deadline),
          left(t.words, 37, t.deadline),
        ],
        rows: [
          ...classes.map((klass, i) => {
            const deadline = deadlineOf(klass.closesAt);
            return {
              cells: [
                String(i + 1),
                klass.name,
                targetsOf(klass),
                whenOf(klass),
                whereOf(klass),
                catalogue.studyModes[klass.studyMode],
                f.number(klass.quota),
                deadline.at,
                deadline.words,
              ],
            };
          }),
          { cells: ['', commonWords.total, '', '', '', '', f.number(total), '', ''], bold: true },
        ],
      },
    ],
  };
}

type Klass = CallForPaper['classes'][number];

function targetsOf({ targets, targetKinds }: Klass): string {
  return [...targets, ...targetKinds.map((kind) => catalogue.staffKinds[kind])].join('; ') || commonWords.blank;
}

function whereOf({ provider, place }: Klass): string {
  return [...new Set([provider, place].filter(Boolean))].join(', ');
}

/** Units × classes; only classes of which places were allotted, so many beside one another as fit. */
function placesLists({ classes, allotted }: CallForPaper, titled: Titled): PaperSection[] {
  const t = words.columns;
  const shared = classes.filter((klass) => allotted.some(({ classId }) => classId === klass.id));
  const units = [...new Map(allotted.map((row) => [row.unitId, row.unit]))];
  const parts = Array.from({ length: Math.ceil(shared.length / BESIDE) }, (_, i) =>
    shared.slice(i * BESIDE, (i + 1) * BESIDE),
  );
  const places = new Map(allotted.map((row) => [`${row.classId} ${row.unitId}`, row.places]));
  return parts.map((part, i): PaperSection => {
    const ofUnit = (unitId: string) => part.map(({ id }) => places.get(`${id} ${unitId}`) ?? 0);
    const sums = part.map(({ id }) => units.reduce((all, [unitId]) => all + (places.get(`${id} ${unitId}`) ?? 0), 0));
    const row = (numbers: number[]) => numbers.map((n) => (n > 0 ? f.number(n) : ''));
    return {
      orientation: 'landscape',
      blocks: [
        titled(words.annexPlaces, commonWords.annexNumbered({ numeral: roman(i + 2) })),
        {
          kind: 'table',
          columns: [center(t.order, 14), left(t.unit, 62), ...part.map(({ shortName }) => center(shortName, 24))],
          rows: [
            ...units.map(([unitId, unit], n) => ({ cells: [String(n + 1), unit, ...row(ofUnit(unitId))] })),
            { cells: ['', commonWords.total, ...row(sums)], bold: true },
          ],
        },
      ],
    };
  });
}
