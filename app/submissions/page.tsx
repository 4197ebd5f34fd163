import { ButtonLink } from '#components/form/button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { listSubmissions } from '#db/queries/submissions.ts';
import { permits } from '#domain/permissions.ts';
import { hasRole } from '#domain/viewer.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';

export default async function SubmissionsPage() {
  const viewer = await requireViewer('submission.read');
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.submissions;
  const rows = await listSubmissions(viewer);
  const create = permits(viewer, 'submission.write') ? (
    <ButtonLink kind="go" href="/submissions/new">
      {t.create}
    </ButtonLink>
  ) : null;
  return (
    <AppShell viewer={viewer} current="submissions">
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={t.sub}
        actions={
          <>
            <ListLinks here="/submissions" m={m} />
            {create}
          </>
        }
        m={m}
      />
      <DataTable
        caption={t.title}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'title', head: t.columns.title, cell: (row) => <a href={`/submissions/${row.id}`}>{row.title}</a> },
          { key: 'classes', head: t.columns.classes, cell: (row) => row.classes.map((c) => c.name).join('; ') },
          { key: 'people', head: t.columns.people, align: 'end', cell: (row) => f.number(row.people) },
          {
            key: 'state',
            head: t.columns.state,
            cell: (row) => <StateTag of="submission" state={row.state} m={m} />,
          },
          { key: 'when', head: t.columns.when, cell: (row) => f.instant(row.sentUpAt ?? row.preparedAt) },
        ]}
        empty={<Empty title={t.empty}>{hasRole(viewer, 'consolidator') ? t.emptyText : t.emptyLeader}</Empty>}
        m={m}
      />
    </AppShell>
  );
}
