import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { listDecisions } from '#db/queries/decisions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';

export default async function DecisionsPage() {
  const viewer = await requireViewer('decision.read');
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.decisions;
  const rows = await listDecisions(viewer);
  return (
    <AppShell viewer={viewer} current="decisions">
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead title={t.title} sub={t.sub} actions={<ListLinks here="/decisions" m={m} />} m={m} />
      <DataTable
        caption={t.title}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'class', head: t.columns.class, cell: (row) => <a href={`/decisions/${row.id}`}>{row.className}</a> },
          {
            key: 'number',
            head: t.columns.number,
            cell: (row) =>
              row.number && row.day ? t.numbered({ number: row.number, day: f.day(row.day) }) : t.noNumber,
          },
          { key: 'people', head: t.columns.people, align: 'end', cell: (row) => f.number(row.people) },
          { key: 'kind', head: t.columns.kind, cell: (row) => t.kinds[row.kind] },
          {
            key: 'state',
            head: t.columns.state,
            cell: (row) => <StateTag of="decision" state={row.state} m={m} />,
          },
        ]}
        empty={<Empty title={t.empty}>{t.emptyText}</Empty>}
        m={m}
      />
    </AppShell>
  );
}
