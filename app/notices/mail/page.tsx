import { ActionForm } from '#components/form/action-form.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { Tag, type Tone } from '#components/page/tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { FilterBar } from '#components/table/filter-bar.tsx';
import { Pagination } from '#components/table/pagination.tsx';
import { type ListedMail, listMails } from '#db/queries/mails.ts';
import { MAIL_STATES, type MailState } from '#domain/notices/states.ts';
import { permits } from '#domain/permissions.ts';
import { type Format, formatFor } from '#messages/format.ts';
import { type Messages, messagesFor } from '#messages/messages.ts';
import { doneNotice } from '#server/done.ts';
import { env } from '#server/env.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { retry } from '../actions.ts';

const TONES: Record<MailState, Tone> = { waiting: 'wait', sent: 'ok', given_up: 'late' };

/** The mails that were made of letters: one's own with their text, and for administrators how those of others fared. */
export default async function MailPage({ searchParams }: Page) {
  const viewer = await requireViewer('account.self');
  const query = await searchParams;
  const state = MAIL_STATES.find((one) => one === query.state);
  const found = await listMails(viewer, { state, page: Number.parseInt(String(query.page ?? '1'), 10) || 1 });
  const manages = permits(viewer, 'account.manage');
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.notices.mail;
  const form = await formFor(viewer, 'retry');
  const hrefOf = (page: number) => `/notices/mail?${new URLSearchParams({ ...(state && { state }), page: `${page}` })}`;
  return (
    <AppShell viewer={viewer} current="notices" notice={doneNotice(query, m.notices.done)}>
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={manages ? t.subAll : t.sub}
        crumbs={[{ label: m.notices.title, href: '/notices' }]}
        m={m}
      />
      {env().mail ? null : <Notice kind="info">{t.demo}</Notice>}
      {manages ? (
        <ActionForm action={retry} problems={m.ui.problems} className="" {...form}>
          {null}
        </ActionForm>
      ) : null}
      <FilterBar clearHref={state ? '/notices/mail' : undefined} m={m}>
        <SelectField
          name="state"
          optional=""
          label={t.filter}
          defaultValue={state}
          empty={t.all}
          options={MAIL_STATES.map((value) => ({ value, label: t.states[value] }))}
        />
      </FilterBar>
      <DataTable
        caption={t.title}
        rows={found.mails}
        rowKey={(row) => row.id}
        columns={[
          { key: 'subject', head: t.columns.subject, names: true, cell: (row) => <Letter row={row} m={m} f={f} /> },
          {
            key: 'to',
            head: t.columns.to,
            cell: (row) => (
              <>
                {row.name}
                {row.address ? <p className="muted small">{row.address}</p> : null}
              </>
            ),
          },
          { key: 'at', head: t.columns.at, cell: (row) => f.instant(row.at) },
          {
            key: 'state',
            head: t.columns.state,
            cell: (row) => <Tag tone={TONES[row.state]}>{t.states[row.state]}</Tag>,
          },
          {
            key: 'error',
            head: t.columns.error,
            cell: (row) => (
              <>
                {attemptsOf(row, m, f)}
                {row.lastError ? <p className="small">{t.errors[row.lastError] ?? row.lastError}</p> : null}
                {manages && row.state === 'given_up' ? (
                  <SubmitButton kind="plain" small form={form.name} name="id" value={row.id}>
                    {t.retry}
                    <span className="hidden-text">{t.retryOf({ subject: subjectOf(row, m, f), name: row.name })}</span>
                  </SubmitButton>
                ) : null}
              </>
            ),
          },
        ]}
        empty={<Empty title={t.empty}>{t.emptyText}</Empty>}
        m={m}
      />
      <Pagination page={found.page} of={found.pages} href={hrefOf} m={m} />
    </AppShell>
  );
}

/** The subject, or for another's mail no more than what sort it is. */
function subjectOf(row: ListedMail, m: Messages, f: Format): string {
  const t = m.notices.mail;
  if (row.isOwn) return row.subject ?? t.notWritten;
  return row.day ? t.anotherDay({ day: f.day(row.day) }) : t.another;
}

function Letter({ row, m, f }: { row: ListedMail; m: Messages; f: Format }) {
  const t = m.notices.mail;
  return (
    <>
      {subjectOf(row, m, f)}
      {row.body ? (
        <details>
          <summary>{t.body}</summary>
          <pre className="letter">{row.body}</pre>
        </details>
      ) : null}
    </>
  );
}

function attemptsOf(row: ListedMail, m: Messages, f: Format): string {
  const t = m.notices.mail;
  const parts = [
    t.attempts({ n: row.attempts }),
    row.sentAt ? t.sentAt({ at: f.instant(row.sentAt) }) : null,
    row.state === 'waiting' && row.attempts > 0 ? t.next({ at: f.instant(row.nextAt) }) : null,
  ];
  return parts.filter(Boolean).join(' · ');
}
