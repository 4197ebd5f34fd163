import { DataTable } from '#components/table/data-table.tsx';
import type { Tally } from '#domain/eligibility/standard-gap.ts';
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
  rows: readonly TallyRow[];
  whole: Tally;
  m: Messages;
  f: Format;
}

/** People and person-turns by unit or by post, with their sum below. */
export function Tallies({ title, head, rows, whole, m, f }: TalliesProps) {
  const t = m.gap;
  const columns: { key: keyof Tally; head: string }[] = [
    { key: 'of', head: m.workforce.total },
    { key: 'people', head: t.people },
    { key: 'turns', head: t.turns },
    { key: 'unknown', head: t.unknown },
  ];
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
        ...columns.map((column) => ({
          key: column.key,
          head: column.head,
          align: 'end' as const,
          cell: ({ tally }: TallyRow) => f.number(tally[column.key]),
        })),
      ]}
      foot={
        <tr>
          <th scope="row">{t.whole}</th>
          {columns.map(({ key }) => (
            <td key={key} className="end">
              {f.number(whole[key])}
            </td>
          ))}
        </tr>
      }
      empty={null}
      m={m}
    />
  );
}
