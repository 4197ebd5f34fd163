import { Empty } from '#components/page/empty.tsx';
import { askedWords } from '#components/people/standard-words.ts';
import { DataTable } from '#components/table/data-table.tsx';
import type { MeasuredPerson } from '#db/queries/gap.ts';
import type { Messages } from '#messages/messages.ts';

interface LackingProps {
  rows: readonly MeasuredPerson[];
  byUnit: boolean;
  m: Messages;
}

/** Who lacks what, by name: what somebody has beside what the post asks. */
export function Lacking({ rows, byUnit, m }: LackingProps) {
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
          key: 'lacks',
          head: t.lacks,
          whole: true,
          cell: (row) => lackedWords(row, m).map((words) => <div key={words}>{words}</div>),
        },
      ]}
      empty={<Empty title={t.nobody}>{t.nobodyText}</Empty>}
      m={m}
    />
  );
}

/** What somebody lacks, each level once although several standards may ask for it. */
export function lackedWords({ gaps }: Pick<MeasuredPerson, 'gaps'>, m: Messages): string[] {
  return [...new Set(gaps.filter(({ outcome }) => outcome === 'FAIL').map(({ standard }) => askedWords(standard, m)))];
}
