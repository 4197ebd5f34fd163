import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { Tag } from '#components/page/tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { ownSessions } from '#db/queries/sessions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { deviceOf } from '#server/auth/device.ts';
import { requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { endMyOtherSessions, endMySession } from './actions.ts';

/** Where the viewer's account is signed in; each place can be shut, this one by signing out. */
export default async function SessionsPage({ searchParams }: Page) {
  const viewer = await requireViewer('account.self');
  const m = messagesFor(viewer.locale);
  const format = formatFor(viewer.locale);
  const words = m.auth.sessions;
  const sessions = await ownSessions(viewer, await requestNow());
  const others = sessions.length - 1;
  const forms = new Map(
    await Promise.all(sessions.map(async ({ id }) => [id, await formFor(viewer, `end-${id}`)] as const)),
  );
  return (
    <AppShell viewer={viewer} notice={doneNotice(await searchParams, m.auth.done)}>
      <title>{`${words.title} · ${m.ui.product}`}</title>
      <PageHead
        title={words.title}
        sub={words.lead}
        m={m}
        crumbs={[{ label: m.auth.account.title, href: '/account' }]}
        actions={
          others > 0 ? (
            <ActionForm
              action={endMyOtherSessions}
              problems={m.ui.problems}
              className=""
              {...(await formFor(viewer, 'others'))}
            >
              <SubmitButton kind="plain">{words.endOthers({ n: others })}</SubmitButton>
            </ActionForm>
          ) : null
        }
      />
      <DataTable
        caption={words.title}
        rows={sessions}
        rowKey={({ id }) => id}
        empty={<Empty title={words.only} />}
        m={m}
        columns={[
          { key: 'device', head: words.device, cell: ({ userAgent }) => deviceOf(userAgent) ?? words.unknownDevice },
          { key: 'started', head: words.started, cell: ({ createdAt }) => format.instant(createdAt) },
          { key: 'seen', head: words.seen, cell: ({ lastSeenAt }) => format.instant(lastSeenAt) },
          {
            key: 'end',
            head: words.end,
            cell: ({ id }) => {
              const form = forms.get(id);
              if (id === viewer.sessionId || !form) return <Tag tone="ok">{words.here}</Tag>;
              return (
                <ActionForm action={endMySession} problems={m.ui.problems} className="" {...form}>
                  <input type="hidden" name="id" value={id} />
                  <SubmitButton kind="plain" small>
                    {words.end}
                  </SubmitButton>
                </ActionForm>
              );
            },
          },
        ]}
      />
    </AppShell>
  );
}
