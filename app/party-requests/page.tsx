import { ButtonLink } from '#components/form/button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { partyRequests } from '#db/queries/opinions.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { RequestTag } from './request-tag.tsx';

/** What the Party organisation was asked, with its replies: one paper, one list, one reply. */
export default async function PartyRequestsPage() {
  const viewer = await requireViewer('opinion.read');
  const rows = await partyRequests(viewer);
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.opinions;
  const paper = (number: string | null, day: string | null) =>
    number && day ? t.paper({ number, day: f.day(day) }) : '';
  return (
    <AppShell viewer={viewer} current="party-requests">
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={t.sub}
        actions={
          <>
            <ButtonLink href="/party-requests/rules">{m.opinionRules.link}</ButtonLink>
            <ListLinks here="/party-requests" m={m} />
            {permits(viewer, 'opinion.write') ? (
              <ButtonLink kind="go" href="/party-requests/new">
                {t.ask}
              </ButtonLink>
            ) : null}
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
            key: 'paper',
            head: t.columns.paper,
            cell: (row) => (
              <>
                <a href={`/party-requests/${row.id}`}>{paper(row.number, row.day)}</a>
                <small>{row.classes.join('; ')}</small>
              </>
            ),
          },
          { key: 'body', head: t.columns.body, cell: (row) => row.body },
          { key: 'people', head: t.columns.people, align: 'end', cell: (row) => f.number(row.n) },
          { key: 'state', head: t.columns.state, cell: (row) => <RequestTag state={row.state} m={m} /> },
          { key: 'reply', head: t.columns.reply, cell: (row) => paper(row.replyNumber, row.replyDay) },
        ]}
        empty={<Empty title={t.none}>{t.noneText}</Empty>}
        m={m}
      />
    </AppShell>
  );
}
