import type { RegistrationListForPaper } from '#db/queries/papers/registration-list.ts';
import { STAFF_KINDS, type StaffKind } from '#domain/codes.ts';
import { bodyName } from '#domain/papers/body.ts';
import { nameColumns } from '#domain/people/name-keys.ts';
import { commonWords } from '#messages/papers/common.ts';
import { registrationWords as words } from '#messages/papers/registration-list.ts';
import { catalogue } from '#messages/vi/catalogue.ts';
import type { Paper, PaperSection, TableColumn, TableRow } from '../model.ts';
import { annexTitle, ended, letterSection } from './letter.ts';
import {
  bornColumns,
  center,
  counted,
  f,
  insideSentence,
  left,
  listFootOf,
  officeOf,
  planOf,
  roman,
  whenOf,
} from './parts.ts';

type Row = RegistrationListForPaper['lines'][number];
type Klass = RegistrationListForPaper['classes'][number];

/** A unit's covering letter, as an official letter or as a submission by its symbol, and Form A as its annex. */
export function registrationListPaper(found: RegistrationListForPaper): Paper {
  const { plan, number, day, year, lines } = found;
  const isSubmission = found.paper.form.symbol?.startsWith('TTr') ?? false;
  const subject = words.subject({ year: plan.year });
  const about = words.about({ year: plan.year });
  return {
    title: isSubmission ? about : subject,
    file: words.file({ unit: found.unit.title, round: found.round.name }),
    at: found.at,
    sections: [
      letterSection(
        found,
        { number, day, year },
        {
          called: isSubmission ? { title: words.letter, about } : { subject },
          to: [officeOf(found)],
          texts: letter(found),
        },
      ),
      ...(lines.length > 0 ? [list(found, isSubmission)] : []),
    ],
  };
}

/** The unit inside a sentence: a government by its letterhead, another by its name. */
function unitOf({ paper, unit }: RegistrationListForPaper): string {
  const isGovernment = (paper.letterhead.own[0] ?? '').startsWith(commonWords.council.toUpperCase());
  return isGovernment ? bodyName(paper.letterhead.own, unit.name).whole : unit.title;
}

function letter(found: RegistrationListForPaper): string[] {
  const { lines, classes, noNeed, round } = found;
  const common = { plan: planOf(found), unit: unitOf(found), round: insideSentence(round.name) };
  const byClass = Map.groupBy(lines, (row) => row.classCode);
  return [
    lines.length > 0 ? words.opening({ ...common, ...sums(lines) }) : words.nobody(common),
    ...ended(
      classes.flatMap((klass) => {
        const n = byClass.get(klass.code)?.length ?? 0;
        return n > 0 ? [words.ofClass({ name: commonWords.className(klass), n: counted(n) })] : [];
      }),
    ),
    ...(noNeed.length > 0 && lines.length > 0 ? [words.noNeed({ names: noNeed.join('; ') })] : []),
    words.closing({ unit: unitOf(found), office: officeOf(found), enclosed: lines.length > 0 }),
  ];
}

function sums(lines: readonly Row[]) {
  const people = new Map(lines.map((row) => [row.personId, row.gender]));
  const women = [...people.values()].filter((gender) => gender === 'F').length;
  return { turns: counted(lines.length), people: counted(people.size), women: counted(women) };
}

function list(found: RegistrationListForPaper, isSubmission: boolean): PaperSection {
  const { lines, plan, number, day, year } = found;
  const said = sums(lines);
  return {
    orientation: 'landscape',
    blocks: [
      annexTitle(
        found,
        { number, day, year },
        {
          about: [words.listAbout({ year: plan.year })],
          ...(isSubmission && { what: words.report }),
          body: unitOf(found),
        },
      ),
      { kind: 'table', columns: COLUMNS, rows: groups(found), size: 7 },
      {
        kind: 'paragraph',
        text: said.people === said.turns ? words.count(said) : words.countTurns(said),
        keepWithNext: true,
      },
      listFootOf(found),
    ],
  };
}

const t = { ...commonWords.columns, ...words.columns };
/** Form A without the unit, which a unit's own list does not name. */
const COLUMNS: TableColumn[] = [
  center(t.order, 8.4),
  left(t.name, 19.4),
  center(t.male, 8.4, t.birth),
  center(t.female, 8.4, t.birth),
  center(t.ethnicity, 8.8),
  center(t.party, 15.6),
  left(t.position, 15.5),
  center(t.rank, 11.2),
  left(t.qualification, 13.2),
  center(t.politicalTheory, 10),
  center(t.stateManagement, 10.6),
  center(t.language, 11.8),
  center(t.informatics, 8),
  left(t.className, 24),
  center(t.mode, 12.6),
  center(t.when, 16.4),
  left(t.provider, 16),
  left(t.funding, 12.6),
  center(t.phone, 16),
  left(t.note, 10),
];

/** Groups by kind of staff, each numbered from 1; in it by post, name and class. */
function groups({ lines, classes }: RegistrationListForPaper): TableRow[] {
  const order = new Map(classes.map((klass, i) => [klass.code, i]));
  const byCode = new Map(classes.map((klass) => [klass.code, klass]));
  const keys = new Map(lines.map((row) => [row, nameColumns(row.name).sortKey]));
  const sorted = lines.toSorted(
    (a, b) =>
      (a.protocolOrder ?? 9999) - (b.protocolOrder ?? 9999) ||
      compare(keys.get(a) ?? '', keys.get(b) ?? '') ||
      compare(a.personId, b.personId) ||
      (order.get(a.classCode) ?? 0) - (order.get(b.classCode) ?? 0),
  );
  const kinds: (StaffKind | null)[] = [...STAFF_KINDS, null];
  const there = kinds.filter((kind) => sorted.some((row) => row.staffKind === kind));
  return there.flatMap((kind, i): TableRow[] => [
    { over: words.groups({ numeral: roman(i + 1), name: kind ? words.kinds[kind] : words.others }) },
    ...peopleRows(
      sorted.filter((row) => row.staffKind === kind),
      byCode,
    ),
  ]);
}

/**
 * Each person is numbered and named once; further classes of the same person follow without repeating who it is, and on
 * the same page: a row without a name on top of a page would be nobody's.
 */
function peopleRows(rows: readonly Row[], byCode: ReadonlyMap<string, Klass>): TableRow[] {
  const people = [...Map.groupBy(rows, (row) => row.personId).values()];
  return people.flatMap((own, n) =>
    own.map((row, i) => {
      const [who, phone] = i === 0 ? [whoOf(row, n + 1), row.phone ?? ''] : [WHO.map(() => ''), ''];
      return {
        cells: [...who, ...whatOf(byCode.get(row.classCode), row), phone, noteOf(row)],
        keepWithNext: i < own.length - 1,
      };
    }),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** How many columns say who somebody is. */
const WHO = COLUMNS.slice(0, 13);

function whoOf(row: Row, n: number): string[] {
  return [
    String(n),
    row.name,
    ...bornColumns(row),
    row.ethnicity ?? '',
    partyOf(row),
    row.position ?? '',
    row.rankCode ?? '',
    [row.qualification && catalogue.qualificationsShort[row.qualification], row.major].filter(Boolean).join(' '),
    row.politicalTheory ? catalogue.politicalTheoryShort[row.politicalTheory] : '',
    row.stateManagement ? catalogue.stateManagementShort[row.stateManagement] : '',
    row.language ?? '',
    row.informatics ?? '',
  ];
}

function whatOf(klass: Klass | undefined, { classCode }: Row): string[] {
  if (!klass) return [classCode, '', '', '', ''];
  return [klass.name, catalogue.studyModes[klass.studyMode], whenOf(klass), klass.provider ?? '', klass.funding ?? ''];
}

const noteOf = ({ isReplacement, note }: Row) =>
  [isReplacement ? words.replacement : null, note].filter(Boolean).join('; ');

/** The day of joining, or a mark where it is not known; nothing for whoever is no member. */
function partyOf({ party }: Row): string {
  if (!party || party.status === 'NONE') return '';
  const since = party.joinedOn ? f.partialDay(party.joinedOn) : words.tick;
  return party.status === 'PROBATIONARY' ? `${since} (${words.probationary})` : since;
}
