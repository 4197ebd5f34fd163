import { Empty } from '#components/page/empty.tsx';
import { askedWords, reasonWords } from '#components/people/standard-words.ts';
import { DataTable } from '#components/table/data-table.tsx';
import type { MeasuredPerson } from '#db/queries/gap.ts';
import { lacksOf } from '#domain/eligibility/standard-gap.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface LackingProps {
  rows: readonly MeasuredPerson[];
  byUnit: boolean;
  m: Messages;
  f: Format;
}

/** Who lacks what, by name: what somebody has beside what is asked, and who asks it. */
export function Lacking({ rows, byUnit, m, f }: LackingProps) {
  const t = m.gap;
  const c = m.catalogue;
  return (
    <DataTable
      caption={t.list}
      showCaption
      rows={rows}
      rowKey={(row) => row.id}
      group={byUnit ? (row) => row.unit : undefined}
      columns={[
        { key: 'name', head: t.name, cell: (row) => <a href={`/people/${row.id}`}>{row.name}</a> },
        { key: 'post', head: t.position, cell: (row) => row.post || m.ui.unknown },
        {
          key: 'qualification',
          head: t.needs.qualification,
          cell: ({ facts }) => (facts.qualification ? c.qualifications[facts.qualification] : m.ui.unknown),
        },
        {
          key: 'theory',
          head: t.needs.politicalTheory,
          cell: ({ facts }) => (facts.politicalTheory ? c.politicalTheoryShort[facts.politicalTheory] : m.ui.unknown),
        },
        {
          key: 'state',
          head: t.needs.stateManagement,
          cell: ({ facts }) => (facts.stateManagement ? c.stateManagementShort[facts.stateManagement] : m.ui.unknown),
        },
        {
          key: 'lacks',
          head: t.lacks,
          whole: true,
          cell: (row) =>
            lacksOf(row).map((lack) => (
              <div key={`${lack.requirement.field} ${lack.requirement.level}`}>
                {askedWords(lack, m)}
                {lack.gaps.map((gap) => (
                  <small key={gap.standard.id}>{reasonWords(gap, m, f)}</small>
                ))}
              </div>
            )),
        },
      ]}
      empty={<Empty title={t.nobody}>{t.nobodyText}</Empty>}
      m={m}
    />
  );
}
