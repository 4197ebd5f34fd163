import { DataTable } from '#components/table/data-table.tsx';
import type { UnitCounts, Workforce } from '#domain/people/workforce.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { countColumns } from './columns.ts';

/** Every unit with its counts, and their sum below. */
export function ByUnit({ table, m, f }: { table: Workforce; m: Messages; f: Format }) {
  const t = m.workforce;
  const counted = countColumns(m);
  return (
    <DataTable
      caption={t.byUnit}
      showCaption
      columns={[
        {
          key: 'unit',
          head: t.unit,
          cell: (row: UnitCounts) => <a href={`/people?unit=${row.unitId}`}>{row.unit}</a>,
        },
        ...counted.map(({ key, head, count }) => ({
          key,
          head,
          align: 'end' as const,
          cell: (row: UnitCounts) => f.number(count(row)),
        })),
      ]}
      rows={table.byUnit}
      rowKey={(row) => row.unitId}
      empty={null}
      foot={
        <tr>
          <th scope="row">{t.whole}</th>
          {counted.map(({ key, head, count }) => (
            <td key={key} className="end" data-label={head}>
              {f.number(count(table))}
            </td>
          ))}
        </tr>
      }
      m={m}
    />
  );
}
