import { notFound } from 'next/navigation';
import { HistoryList } from '#components/page/history-list.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { doneBy } from '#components/register/history.tsx';
import { managedAccountById } from '#db/queries/accounts.ts';
import { delegationsOf } from '#db/queries/delegations.ts';
import { unitsWithin } from '#db/queries/units.ts';
import type { AccountAct } from '#domain/account.ts';
import { identitiesOf } from '#domain/viewer.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay, requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { Access } from './access.tsx';
import { Delegations } from './delegations.tsx';
import { Grants } from './grants.tsx';

/** One account: its rights, its access, its history. */
export default async function AccountPage({ params, searchParams }: Page<'id'>) {
  const viewer = await requireViewer('account.manage');
  const { id } = await params;
  const [day, now] = [await requestDay(), await requestNow()];
  const account = await managedAccountById(viewer, id, { day, now });
  if (!account) notFound();
  const units = await unitsWithin(viewer, 'account.manage', day);
  const m = messagesFor(viewer.locale);
  const format = formatFor(viewer.locale);
  const isOwn = identitiesOf(viewer).includes(id);
  return (
    <AppShell viewer={viewer} current="accounts" notice={doneNotice(await searchParams, m.admin.done)}>
      <title>{`${account.name} · ${m.ui.product}`}</title>
      <PageHead
        title={account.name}
        sub={
          <>
            {account.title ? `${account.title} · ` : null}
            <code>{account.username}</code>
          </>
        }
        m={m}
        crumbs={[{ label: m.admin.accounts, href: '/accounts' }]}
      />
      {isOwn ? <Notice kind="info">{m.admin.edit.own}</Notice> : null}
      <div className="two">
        <div className="stack">
          <Grants account={account} units={units} day={day} fixed={isOwn} viewer={viewer} />
          <Delegations accountId={id} rows={await delegationsOf(viewer, id, day)} viewer={viewer} />
          <SidePanel as="section" title={m.admin.edit.history}>
            <HistoryList
              items={account.history.map((event) => ({
                id: String(event.seq),
                at: format.instant(event.at),
                dateTime: new Date(event.at).toISOString(),
                text: m.admin.edit.act({
                  who: doneBy(
                    {
                      actorKind: event.actorKind,
                      actor: account.names.get(event.actorId ?? '') ?? null,
                      onBehalfOf: account.names.get(event.onBehalfOfId ?? '') ?? null,
                    },
                    m,
                  ),
                  what: m.admin.acts[event.action as AccountAct] ?? event.action,
                }),
              }))}
            />
          </SidePanel>
        </div>
        <Access account={account} fixed={isOwn} viewer={viewer} />
      </div>
    </AppShell>
  );
}
