import { ButtonLink } from '#components/form/button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { listProposals } from '#db/queries/proposals.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { ProposalTag } from './state-tag.tsx';

/** What was proposed over several classes at once, the newest first. */
export default async function ProposalsPage() {
  const viewer = await requireViewer('proposal.read');
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.proposals;
  const rows = await listProposals(viewer);
  const criteria = <ButtonLink href="/proposals/criteria">{m.ranking.criteriaTitle}</ButtonLink>;
  const create = permits(viewer, 'proposal.write') ? (
    <ButtonLink kind="go" href="/proposals/new">
      {t.create}
    </ButtonLink>
  ) : null;
  return (
    <AppShell viewer={viewer} current="proposals">
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={t.sub}
        actions={
          <>
            <ListLinks here="/proposals" m={m} />
            {criteria}
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
          { key: 'at', head: t.columns.at, cell: (row) => <a href={`/proposals/${row.id}`}>{f.instant(row.at)}</a> },
          { key: 'plan', head: t.columns.plan, cell: (row) => row.planNumber ?? '' },
          { key: 'by', head: t.columns.by, cell: (row) => row.by ?? '' },
          { key: 'state', head: t.columns.state, cell: (row) => <ProposalTag row={row} m={m} /> },
          {
            key: 'chosen',
            head: t.columns.chosen,
            align: 'end',
            cell: (row) => (row.result ? f.turns(row.result.chosen.length) : ''),
          },
          {
            key: 'taken',
            head: t.columns.taken,
            align: 'end',
            cell: (row) => (row.taken ? f.turns(row.taken.length) : ''),
          },
        ]}
        empty={
          <Empty title={t.none} action={create}>
            {t.noneText}
          </Empty>
        }
        m={m}
      />
    </AppShell>
  );
}
