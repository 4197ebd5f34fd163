import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { ownDelegations, ownDeputies } from '#db/queries/delegations.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { DelegationTable } from './delegation-table.tsx';
import { LendForm } from './lend-form.tsx';

/** Who acts for the viewer and for whom the viewer acts; his own rights can be lent, and a delegation be ended. */
export default async function DelegationsPage({ searchParams }: Page) {
  const viewer = await requireViewer('account.self');
  const day = await requestDay();
  const all = await ownDelegations(viewer, day);
  const deputies = await ownDeputies(viewer, day);
  const m = messagesFor(viewer.locale);
  const t = m.delegations;
  const given = all.filter(({ from }) => from.id === viewer.accountId);
  const received = all.filter(({ to }) => to.id === viewer.accountId);
  return (
    <AppShell viewer={viewer} notice={doneNotice(await searchParams, t.done)}>
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead title={t.title} sub={t.sub} m={m} crumbs={[{ label: m.auth.account.title, href: '/account' }]} />
      <div className="two">
        <div className="stack">
          {all.length === 0 ? (
            <div className="sheet">
              <Empty title={t.none}>{t.noneText}</Empty>
            </div>
          ) : null}
          {given.length > 0 ? <DelegationTable way="given" rows={given} viewer={viewer} /> : null}
          {received.length > 0 ? <DelegationTable way="received" rows={received} viewer={viewer} /> : null}
        </div>
        <LendForm viewer={viewer} deputies={deputies} day={day} />
      </div>
    </AppShell>
  );
}
