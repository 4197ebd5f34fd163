import { ButtonLink } from '#components/form/button.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { Tag, type Tone } from '#components/page/tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { FilterBar } from '#components/table/filter-bar.tsx';
import { ListLinks } from '#components/table/list-links.tsx';
import { Pagination } from '#components/table/pagination.tsx';
import { managedAccounts } from '#db/queries/accounts.ts';
import { unitsWithin } from '#db/queries/units.ts';
import { ROLES } from '#domain/roles.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import {
  ACCOUNT_STATES,
  type AccountState,
  accountFilterFrom,
  accountsHref,
  narrowAccounts,
  stateOf,
} from '#server/account-list.ts';
import { requestDay } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';

const TONES: Record<AccountState, Tone> = { active: 'ok', first: 'wait', disabled: 'none' };

/** Every account within the administrator's reach. */
export default async function AccountsPage({ searchParams }: Page) {
  const viewer = await requireViewer('account.manage');
  const query = await searchParams;
  const day = await requestDay();
  const m = messagesFor(viewer.locale);
  const format = formatFor(viewer.locale);
  const filter = accountFilterFrom(query);
  const all = await managedAccounts(viewer, day);
  const { rows, found, page, pages } = narrowAccounts(all, filter);
  const units = await unitsWithin(viewer, 'account.manage', day);
  const isFiltered = accountsHref(filter, 1) !== '/accounts';
  return (
    <AppShell viewer={viewer} current="accounts" notice={doneNotice(query, m.admin.done)}>
      <title>{`${m.admin.accounts} · ${m.ui.product}`}</title>
      <PageHead
        title={m.admin.accounts}
        sub={m.admin.counted({ n: found, of: all.length })}
        m={m}
        actions={
          <>
            <ListLinks here="/accounts" query={query} m={m} />
            <ButtonLink href="/accounts/new-many">{m.admin.manyAccounts}</ButtonLink>
            <ButtonLink kind="go" href="/accounts/new">
              {m.admin.newAccount}
            </ButtonLink>
          </>
        }
      />
      <FilterBar m={m} clearHref={isFiltered ? '/accounts' : undefined}>
        <TextField name="q" label={m.admin.find} defaultValue={filter.q} optional="" grow />
        <SelectField
          name="role"
          label={m.admin.role}
          empty={m.admin.anyRole}
          defaultValue={filter.role}
          options={ROLES.map((role) => ({ value: role, label: m.roles.names[role] }))}
          optional=""
        />
        <SelectField
          name="unit"
          label={m.admin.unit}
          empty={m.admin.anyUnit}
          defaultValue={filter.unit}
          options={units.map(({ id, title }) => ({ value: id, label: title }))}
          optional=""
        />
        <SelectField
          name="state"
          label={m.admin.state}
          empty={m.admin.anyState}
          defaultValue={filter.state}
          options={ACCOUNT_STATES.map((state) => ({ value: state, label: m.admin.states[state] }))}
          optional=""
        />
      </FilterBar>
      <DataTable
        caption={m.admin.accounts}
        rows={rows}
        rowKey={({ id }) => id}
        m={m}
        empty={<Empty title={m.admin.none}>{m.admin.noneHint}</Empty>}
        columns={[
          {
            key: 'name',
            head: m.admin.person,
            cell: ({ id, name, title }) => (
              <>
                <a href={`/accounts/${id}`}>{name}</a>
                {title ? <div className="muted small">{title}</div> : null}
              </>
            ),
          },
          { key: 'username', head: m.auth.username, cell: ({ username }) => <code>{username}</code> },
          {
            key: 'roles',
            head: m.admin.role,
            cell: ({ grants }) =>
              grants.map(({ id, role, unit }) => (
                <div key={id}>{m.auth.account.rightAt({ role: m.roles.names[role], unit })}</div>
              )),
          },
          {
            key: 'state',
            head: m.admin.state,
            cell: (account) => <Tag tone={TONES[stateOf(account)]}>{m.admin.states[stateOf(account)]}</Tag>,
          },
          {
            key: 'seen',
            head: m.admin.seen,
            cell: ({ lastSeenAt }) => (lastSeenAt === null ? m.admin.never : format.instant(lastSeenAt)),
          },
        ]}
      />
      <Pagination page={page} of={pages} href={(to) => accountsHref(filter, to)} m={m} />
    </AppShell>
  );
}
