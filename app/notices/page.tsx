import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { FilterBar } from '#components/table/filter-bar.tsx';
import { Pagination } from '#components/table/pagination.tsx';
import { noticeRecords } from '#db/queries/notice-records.ts';
import { listNotices, unreadCount } from '#db/queries/notices.ts';
import { unitsNamed } from '#db/queries/unit-names.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import { noticeWords } from '#server/notices/words.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { mark } from './actions.ts';
import { filterOf, hrefOf } from './filter.ts';
import { NoticesTable } from './notices-table.tsx';

/** What happened to the viewer's records, newest first. */
export default async function NoticesPage({ searchParams }: Page) {
  const viewer = await requireViewer('account.self');
  const query = await searchParams;
  const filter = filterOf(query);
  const now = await requestNow();
  const found = await listNotices(viewer, filter, now);
  const unread = await unreadCount(viewer, now);
  const records = await noticeRecords(viewer, found.letters, now);
  const units = await unitsNamed([...new Set(found.letters.flatMap(({ unitId }) => unitId ?? []))]);
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.notices;
  const titles = new Map(units.map(({ id, title }) => [id, title]));
  const form = await formFor(viewer, 'mark');
  return (
    <AppShell viewer={viewer} current="notices" notice={doneNotice(query, t.done)}>
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={unread > 0 ? t.sub({ unread: f.number(unread) }) : t.allRead}
        actions={
          <>
            <ButtonLink href="/notices/mail">{t.toMail}</ButtonLink>
            <ActionForm action={mark} problems={m.ui.problems} className="" {...form}>
              <input type="hidden" name="back" value={hrefOf(filter, found.page)} />
              {unread > 0 ? (
                <SubmitButton kind="plain" name="id" value="all">
                  {t.markAll}
                </SubmitButton>
              ) : null}
            </ActionForm>
          </>
        }
        m={m}
      />
      <FilterBar clearHref={filter.unread ? '/notices' : undefined} m={m}>
        <SelectField
          name="show"
          optional=""
          label={t.filter.show}
          defaultValue={filter.unread ? 'unread' : 'all'}
          options={[
            { value: 'all', label: t.filter.all },
            { value: 'unread', label: t.filter.unread },
          ]}
        />
      </FilterBar>
      <p className="muted">{t.count({ n: f.number(found.total) })}</p>
      <NoticesTable
        rows={found.letters.map((letter) => ({
          // As of its own moment: what was to close then has closed since.
          ...noticeWords(letter, records, { m, f, now: letter.at }),
          ...{ id: letter.id, at: letter.at, unread: letter.unread },
          to: letter.role
            ? t.toRole({ role: m.roles.names[letter.role], unit: titles.get(letter.unitId ?? '') ?? '' })
            : t.toYou,
        }))}
        form={form.name}
        empty={
          filter.unread ? (
            <Empty title={t.noneUnread} action={<ButtonLink href="/notices">{t.showAll}</ButtonLink>} />
          ) : (
            <Empty title={t.empty}>{t.emptyText}</Empty>
          )
        }
        m={m}
        f={f}
      />
      <Pagination page={found.page} of={found.pages} href={(page) => hrefOf(filter, page)} m={m} />
    </AppShell>
  );
}
