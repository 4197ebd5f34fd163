import { ButtonLink } from '#components/form/button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { Tag } from '#components/page/tag.tsx';
import { type Column, DataTable } from '#components/table/data-table.tsx';
import type { PeopleFilter, PeopleList, PersonRow } from '#db/queries/people.ts';
import { lackedOf, unknownOf } from '#domain/eligibility/standard-gap.ts';
import { yearOf } from '#domain/time/partial-day.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import type { Query } from '#server/page.ts';
import { addressOf } from './filter.ts';

interface PeopleTableProps {
  list: PeopleList;
  filter: PeopleFilter;
  query: Query;
  manyUnits: boolean;
  m: Messages;
  f: Format;
}

/** The list of people: who they are, in which post, how far trained, what is lacking. */
export function PeopleTable({ list, filter, query, manyUnits, m, f }: PeopleTableProps) {
  const t = m.people;
  const c = m.catalogue;
  const sortedBy = (order: 'name' | 'protocol') => ({
    href: addressOf(query, { order: order === 'name' ? 'name' : undefined }),
    direction: filter.order === order ? ('ascending' as const) : undefined,
  });
  // Whoever is written as asked comes first, so a search does not stand by unit.
  const byUnit = manyUnits && filter.order === 'protocol' && !filter.q;
  const columns: Column<PersonRow>[] = [
    {
      key: 'name',
      head: t.columns.name,
      names: true,
      sort: sortedBy('name'),
      cell: (row) => (
        <>
          <a href={`/people/${row.id}`}>{row.values.name}</a>
          {row.citizenTail ? <div className="small muted">{t.masked({ tail: row.citizenTail })}</div> : null}
        </>
      ),
    },
    {
      key: 'birth',
      head: t.columns.birth,
      cell: ({ values: { birth, gender } }) => (
        <>
          {birth ? yearOf(birth) : m.ui.unknown}
          {gender ? <small>{c.genders[gender]}</small> : null}
        </>
      ),
    },
    {
      key: 'post',
      head: t.columns.post,
      sort: sortedBy('protocol'),
      cell: (row) => (
        <>
          {row.post}
          <small>
            {[row.category, row.values.rankCode, manyUnits && !byUnit ? row.unit : ''].filter(Boolean).join(' · ')}
          </small>
        </>
      ),
    },
    {
      key: 'qualification',
      head: t.columns.qualification,
      cell: ({ values: { qualification } }) =>
        qualification ? (
          <>
            {c.qualifications[qualification.level]}
            {qualification.major ? <small>{qualification.major}</small> : null}
          </>
        ) : (
          m.ui.unknown
        ),
    },
    {
      key: 'llct',
      head: t.columns.llct,
      cell: ({ values: { llct } }) => (llct ? c.politicalTheoryShort[llct.level] : m.ui.unknown),
    },
    {
      key: 'qlnn',
      head: t.columns.qlnn,
      cell: ({ values: { qlnn } }) => (qlnn ? c.stateManagementShort[qlnn.level] : m.ui.unknown),
    },
    {
      key: 'party',
      head: t.columns.party,
      cell: ({ values: { party } }) => (party ? t.partyShort[party.status] : m.ui.unknown),
    },
    filter.show === 'left' ? leftColumn(m, f) : standardColumn(m),
  ];
  return (
    <DataTable
      caption={t.title}
      columns={columns}
      rows={list.rows}
      rowKey={(row) => row.id}
      group={byUnit ? (row) => row.unit : undefined}
      empty={<Nobody filter={filter} m={m} />}
      m={m}
    />
  );
}

/** What the post asks and the person lacks, and whether something waits to be confirmed. */
function standardColumn(m: Messages): Column<PersonRow> {
  const t = m.people;
  return {
    key: 'standard',
    head: t.columns.standard,
    cell: (row) => (
      <span className="row">
        {row.pending > 0 ? <Tag tone="wait">{t.pending}</Tag> : null}
        {lackedOf(row, 'required').map(({ standard: { id, requirement } }) => (
          <Tag key={id} tone="fix">
            {t.lacks[requirement.field]}
          </Tag>
        ))}
        {unknownOf(row, 'required').map(({ standard: { id, requirement } }) => (
          <Tag key={id} tone="none">
            {t.notKnown[requirement.field]}
          </Tag>
        ))}
        {row.gaps.length === 0 && row.pending === 0 ? <Tag tone="ok">{t.meets}</Tag> : null}
      </span>
    ),
  };
}

function leftColumn(m: Messages, f: Format): Column<PersonRow> {
  return {
    key: 'left',
    head: m.people.columns.leftOn,
    cell: ({ leftOn, leaveReason }) => (
      <>
        {leaveReason ? m.catalogue.leaveReasons[leaveReason] : ''}
        {leftOn ? <small>{m.people.lastDay({ day: f.day(leftOn) })}</small> : null}
      </>
    ),
  };
}

function Nobody({ filter, m }: { filter: PeopleFilter; m: Messages }) {
  const t = m.people;
  const { q, unitId, category, position, lacking, pending, show } = filter;
  if (q || unitId || category || position || lacking || pending)
    return (
      <Empty title={t.emptyFound} action={<ButtonLink href="/people">{m.ui.clearFilter}</ButtonLink>}>
        {t.emptyFoundText}
      </Empty>
    );
  return show === 'left' ? <Empty title={t.emptyLeft} /> : <Empty title={t.empty}>{t.emptyText}</Empty>;
}
