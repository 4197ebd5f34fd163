import { ButtonLink } from '#components/form/button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { plansFor } from '#db/queries/plans.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';

export default async function PlansPage() {
  const viewer = await requireViewer('plan.read');
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.plans;
  const rows = await plansFor(viewer);
  const create = permits(viewer, 'plan.write') ? (
    <ButtonLink kind="go" href="/plans/new">
      {t.create}
    </ButtonLink>
  ) : null;
  return (
    <AppShell viewer={viewer} current="plans">
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={t.sub}
        actions={
          <>
            <ListLinks here="/plans" m={m} />
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
          {
            key: 'title',
            head: t.columns.title,
            cell: (row) => (
              <>
                <a href={`/plans/${row.id}`}>{row.number ? t.named({ number: row.number }) : t.noNumber}</a>
                <small>{row.title}</small>
              </>
            ),
          },
          { key: 'year', head: t.columns.year, align: 'end', cell: (row) => row.year },
          { key: 'classes', head: t.columns.classes, align: 'end', cell: (row) => f.number(row.classes) },
          { key: 'issuedOn', head: t.columns.issuedOn, cell: (row) => (row.issuedOn ? f.day(row.issuedOn) : '') },
          { key: 'state', head: t.columns.state, cell: (row) => <StateTag of="plan" state={row.state} m={m} /> },
        ]}
        empty={
          <Empty title={t.none} action={create}>
            {create ? t.noneText : t.noneForUnit}
          </Empty>
        }
        m={m}
      />
    </AppShell>
  );
}
