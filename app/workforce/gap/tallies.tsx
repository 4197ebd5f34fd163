import { DataTable } from '#components/table/data-table.tsx';
import type { Tally } from '#domain/eligibility/standard-gap.ts';
import type { Binding } from '#domain/eligibility/standards.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

export interface TallyRow {
  key: string;
  label: string;
  /** The page narrowed to this row; left out where it is already, or cannot be. */
  href?: string;
  tally: Tally;
}

interface TalliesProps {
  title: string;
  head: string;
  /** The bindings that anything is asked by. */
  bindings: readonly Binding[];
  rows: readonly TallyRow[];
  whole: Tally;
  m: Messages;
  f: Format;
}

/** People and, below them, person-turns by unit or by post, each binding in a column of its own; the sum at the foot. */
export function Tallies({ title, head, bindings, rows, whole, m, f }: TalliesProps) {
  const t = m.gap;
  return (
    <DataTable
      caption={title}
      showCaption
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'label',
          head,
          cell: ({ label, href }: TallyRow) => (href ? <a href={href}>{label}</a> : label),
        },
        {
          key: 'of',
          head: m.workforce.total,
          align: 'end' as const,
          cell: ({ tally }: TallyRow) => f.number(tally.of),
        },
        ...bindings.map((binding) => ({
          key: binding,
          head: t.below[binding],
          align: 'end' as const,
          cell: ({ tally }: TallyRow) => <Counted {...tally[binding]} f={f} />,
        })),
      ]}
      foot={
        <tr>
          <th scope="row">{t.whole}</th>
          <td className="end" data-label={m.workforce.total}>
            {f.number(whole.of)}
          </td>
          {bindings.map((binding) => (
            <td key={binding} className="end" data-label={t.below[binding]}>
              <Counted {...whole[binding]} f={f} />
            </td>
          ))}
        </tr>
      }
      empty={null}
      m={m}
    />
  );
}

function Counted({ people, turns, f }: { people: number; turns: number; f: Format }) {
  return (
    <>
      {f.people(people)}
      <small>{f.turns(turns)}</small>
    </>
  );
}
