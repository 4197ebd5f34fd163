import { SidePanel } from '#components/page/side-panel.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { LineRow } from '#db/queries/line-rows.ts';
import type { Words } from './words.ts';

/** The classes that the person was put forward for, and where each of them stands. */
export function Registrations({ lines, m, f }: { lines: LineRow[] } & Words) {
  const t = m.people;
  if (lines.length === 0)
    return (
      <SidePanel title={t.registrations} as="section">
        <p className="small muted">{t.noRegistrations}</p>
      </SidePanel>
    );
  return (
    <DataTable
      caption={t.registrations}
      showCaption
      columns={[
        {
          key: 'class',
          head: t.registered,
          cell: (row: LineRow) => (
            <>
              <a href={`/lines/${row.id}`}>{row.class.name}</a>
              {row.class.startsOn && row.class.endsOn ? (
                <div className="small muted">{f.dayRange(row.class.startsOn, row.class.endsOn)}</div>
              ) : null}
            </>
          ),
        },
        {
          key: 'state',
          head: t.registeredState,
          cell: (row) => <StateTag of="line" state={row.state} m={m} />,
        },
      ]}
      rows={lines}
      rowKey={(row) => row.id}
      empty={null}
      m={m}
    />
  );
}
