import { DataTable } from '#components/table/data-table.tsx';
import type { Carried } from '#db/queries/needs.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** Whom this year's classes had no place for; nothing where there is nobody. */
export function CarriedOver({ rows, m, f }: { rows: readonly Carried[]; m: Messages; f: Format }) {
  const t = m.gap.next;
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption={t.carried}
      showCaption
      rows={rows}
      rowKey={({ classId }) => classId}
      columns={[
        {
          key: 'name',
          head: t.name,
          cell: ({ name, code }) => (
            <>
              {name}
              <small>{code}</small>
            </>
          ),
        },
        { key: 'turns', head: t.turns, align: 'end', cell: ({ turns }) => f.number(turns) },
        { key: 'people', head: t.people, align: 'end', cell: ({ people }) => f.number(people) },
      ]}
      empty={null}
      m={m}
    />
  );
}
