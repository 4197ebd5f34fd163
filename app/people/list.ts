import { exportPeople, type PeopleFilter, type PersonRow } from '#db/queries/people.ts';
import { type PeopleChoices, peopleChoices } from '#db/queries/people-choices.ts';
import { lackedOf, unknownOf } from '#domain/eligibility/standard-gap.ts';
import { yearOf } from '#domain/time/partial-day.ts';
import type { Messages } from '#messages/messages.ts';
import {
  type Asked,
  countWords,
  filterWords,
  type List,
  type ListColumn,
  numberColumn,
  textColumn,
} from '#server/lists/list.ts';
import type { Query } from '#server/page.ts';
import { filterOf } from './filter.ts';

/** The list as it is filtered on screen, all pages of it, in the shape that staff lists have. */
export async function peopleList(asked: Asked, query: Query): Promise<List<PersonRow>> {
  const { viewer, m, f, now, on } = asked;
  const filter = filterOf(query);
  const list = await exportPeople(viewer, filter, now);
  const choices = await peopleChoices(viewer, 'people.read', on);
  const byUnit = choices.units.length > 1 && filter.order === 'protocol' && !filter.q;
  return {
    title: m.people.excel.title,
    lines: [
      peopleWords(filter, choices, m),
      countWords(asked, m.people.count({ people: f.people(list.people), female: f.number(list.female) })),
    ],
    columns: columnsFor(m, yearOf(on), byUnit),
    rows: list.rows,
    group: byUnit ? (row) => row.unit : undefined,
  };
}

function peopleWords(filter: PeopleFilter, choices: PeopleChoices, m: Messages): string {
  const t = m.people;
  const named = (rows: readonly { code: string; name: string }[], code?: string) =>
    code && (rows.find((row) => row.code === code)?.name ?? code);
  const shown = filter.lacking
    ? t.lacking
    : filter.pending
      ? t.pendingOnly
      : filter.show === 'left'
        ? t.left
        : undefined;
  const narrowed = filterWords(m, [
    [t.search, filter.q],
    [t.unit, filter.unitId && (choices.units.find(({ id }) => id === filter.unitId)?.title ?? filter.unitId)],
    [t.fields.category, named(choices.categories, filter.category)],
    [t.fields.position, named(choices.positions, filter.position)],
    [t.show, shown],
  ]);
  return filter.order === 'name' ? `${narrowed} · ${m.lists.sorted({ by: t.fields.name })}` : narrowed;
}

function columnsFor(m: Messages, year: number, byUnit: boolean): ListColumn<PersonRow>[] {
  const { excel: t, fields, masked } = m.people;
  const c = m.catalogue;
  const text = textColumn<PersonRow>;
  const sheet = (column: ListColumn<PersonRow>): ListColumn<PersonRow> => ({ ...column, on: 'sheet' });
  const birth = (heading: string, gender: 'F' | 'M'): ListColumn<PersonRow> => ({
    heading,
    width: 13,
    value: ({ values }) => (values.gender === gender && values.birth ? { day: values.birth } : null),
  });
  const ratingOf = (of: number) =>
    sheet(text(t.ratingOf({ year: of }), 11, ({ values }) => values.ratings.find((rated) => rated.year === of)?.grade));
  const day = (heading: string, value: (row: PersonRow) => string | null | undefined) =>
    sheet({ heading, width: 13, value: (row) => ({ day: value(row) ?? null }) });
  return [
    numberColumn(m),
    { ...text(fields.name, 26, ({ values }) => values.name), names: true },
    birth(t.birthMale, 'M'),
    birth(t.birthFemale, 'F'),
    sheet(text(fields.ethnicity, 10, ({ values }) => values.ethnicity)),
    sheet(text(fields.citizenId, 14, ({ citizenTail }) => citizenTail && masked({ tail: citizenTail }))),
    { ...text(t.unit, 24, ({ unit }) => unit), on: byUnit ? 'sheet' : undefined },
    sheet(text(fields.category, 12, ({ category }) => category)),
    text(fields.position, 28, ({ post }) => post),
    sheet(text(fields.rankCode, 10, ({ values }) => values.rankCode)),
    text(fields.qualification, 14, ({ values: { qualification: q } }) => q && c.qualifications[q.level]),
    sheet(text(t.major, 18, ({ values }) => values.qualification?.major)),
    text(fields.llct, 12, ({ values: { llct } }) => llct && c.politicalTheoryShort[llct.level]),
    text(fields.qlnn, 12, ({ values: { qlnn } }) => qlnn && c.stateManagementShort[qlnn.level]),
    sheet(text(fields.party, 14, ({ values: { party } }) => party && c.partyStatuses[party.status])),
    {
      ...text(m.people.columns.party, 12, ({ values: { party } }) => party && m.people.partyShort[party.status]),
      on: 'paper',
    },
    day(t.joinedOn, ({ values: { party } }) => party?.joinedOn),
    day(fields.recruitedOn, ({ values }) => values.recruitedOn),
    ratingOf(year - 2),
    ratingOf(year - 1),
    { ...text(m.people.columns.standard, 26, (row) => standardWords(row, m)) },
    sheet({ ...text(fields.phone, 14, ({ values }) => values.phone), asText: true }),
  ];
}

/** What the post asks and the person lacks, what is not known, and that something waits to be confirmed. */
function standardWords(row: PersonRow, m: Messages): string {
  const t = m.people;
  if (row.leaveReason) return m.catalogue.leaveReasons[row.leaveReason];
  const words = [
    ...(row.pending > 0 ? [t.pending] : []),
    ...lackedOf(row, 'required').map(({ standard }) => t.lacks[standard.requirement.field]),
    ...unknownOf(row, 'required').map(({ standard }) => t.notKnown[standard.requirement.field]),
  ];
  return words.length > 0 || row.gaps.length > 0 ? words.join('; ') : t.meets;
}
