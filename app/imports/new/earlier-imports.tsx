import { Tag } from '#components/page/tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { ImportRow } from '#db/queries/import-page.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** The lists that have come for a dossier so far, the unit's own and those that the office sent for it. */
export function EarlierImports({ rows, m, f }: { rows: readonly ImportRow[]; m: Messages; f: Format }) {
  const { columns: c, start, preview, ...t } = m.imports;
  return (
    <DataTable
      caption={start.earlier}
      showCaption
      rows={rows}
      rowKey={(row) => row.id}
      empty={null}
      columns={[
        { key: 'file', head: c.file, cell: (row) => <a href={`/imports/${row.id}`}>{row.fileName}</a> },
        { key: 'at', head: c.at, cell: (row) => f.instant(row.at) },
        { key: 'by', head: c.by, cell: (row) => row.by ?? preview.system },
        {
          key: 'result',
          head: c.result,
          cell: (row) => (
            <span className="row">
              <Tag tone={row.state === 'confirmed' ? 'ok' : 'wait'}>{t.states[row.state]}</Tag>
              {row.noNeed ? t.noNeed : row.outcome ? t.added({ n: f.number(row.outcome.added) }) : null}
              {row.onBehalf ? ` · ${m.dossier.onBehalf}` : null}
            </span>
          ),
        },
      ]}
      m={m}
    />
  );
}
