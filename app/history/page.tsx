import { ButtonLink } from '#components/form/button.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { actionWords, doneBy, historyItems } from '#components/register/history.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { FilterBar } from '#components/table/filter-bar.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { Pagination } from '#components/table/pagination.tsx';
import { historyKinds, searchHistory } from '#db/queries/history.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { filterOf, hrefOf, recordHref } from './filter.ts';

export default async function HistoryPage({ searchParams }: Page) {
  const viewer = await requireViewer('history.read');
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.history;
  const kinds = historyKinds(viewer);
  const query = await searchParams;
  const { filters, typed, page } = filterOf(query, kinds);
  const found = await searchHistory(viewer, filters, await requestNow(), page);
  const actions = Object.entries(t.actions).sort(([, a], [, b]) => a.localeCompare(b, viewer.locale));
  return (
    <AppShell viewer={viewer} current="history">
      <title>{`${t.pageTitle} · ${m.ui.product}`}</title>
      <PageHead
        title={t.pageTitle}
        sub={t.sub}
        actions={
          <>
            <ListLinks here="/history" query={query} m={m} />
            <ButtonLink href="/history/check">{t.verify}</ButtonLink>
          </>
        }
        m={m}
      />
      <FilterBar clearHref={Object.keys(typed).length > 0 ? '/history' : undefined} m={m}>
        <SelectField
          name="kind"
          optional=""
          label={t.filter.kind}
          defaultValue={typed.kind}
          empty={t.filter.all}
          options={kinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
        />
        <SelectField
          name="action"
          optional=""
          label={t.filter.action}
          defaultValue={typed.action}
          empty={t.filter.all}
          options={actions.map(([value, label]) => ({ value, label }))}
        />
        <TextField name="actor" label={t.filter.actor} defaultValue={typed.actor} />
        <TextField name="day" label={t.filter.day} defaultValue={typed.day} inputMode="numeric" />
      </FilterBar>
      <p className="muted">{t.count({ n: f.number(found.total) })}</p>
      <DataTable
        caption={t.pageTitle}
        rows={found.events}
        rowKey={(event) => String(event.seq)}
        columns={[
          { key: 'at', head: t.columns.at, cell: (event) => f.instant(event.at) },
          { key: 'who', head: t.columns.who, cell: (event) => doneBy(event, m) },
          {
            key: 'did',
            head: t.columns.did,
            names: true,
            cell: (event) => {
              const [item] = historyItems([event], m, f);
              return (
                <>
                  {actionWords(event.action, m)}
                  {item?.detail ? <p className="muted small">{item.detail}</p> : null}
                  {item?.said ? <p className="said">{item.said}</p> : null}
                </>
              );
            },
          },
          {
            key: 'record',
            head: t.columns.record,
            cell: (event) => {
              const kind = kinds.find((one) => one === event.subjectKind);
              const href = recordHref(viewer, event);
              if (!kind) return '';
              return href ? <a href={href}>{t.open({ kind: t.kinds[kind] })}</a> : t.kinds[kind];
            },
          },
        ]}
        empty={<Empty title={t.empty}>{t.emptyText}</Empty>}
        m={m}
      />
      <Pagination page={page} of={found.pages} href={(n) => hrefOf(typed, n)} m={m} />
    </AppShell>
  );
}
