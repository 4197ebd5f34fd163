import { type ManagedAccount, managedAccounts } from '#db/queries/accounts.ts';
import { unitsWithin } from '#db/queries/units.ts';
import { accountFilterFrom, matchingAccounts, stateOf } from '#server/account-list.ts';
import { type Asked, countWords, filterWords, type List, numberColumn, textColumn } from '#server/lists/list.ts';
import type { Query } from '#server/page.ts';

/** The accounts within the administrator's reach, as they are filtered on screen, all pages. */
export async function accountList(asked: Asked, query: Query): Promise<List<ManagedAccount>> {
  const { viewer, m, on } = asked;
  const t = m.admin;
  const filter = accountFilterFrom(query);
  const all = await managedAccounts(viewer, on);
  const rows = matchingAccounts(all, filter);
  const units = await unitsWithin(viewer, 'account.manage', on);
  return {
    title: t.accounts,
    lines: [
      filterWords(m, [
        [t.find, filter.q],
        [t.role, filter.role && m.roles.names[filter.role]],
        [t.unit, filter.unit && (units.find(({ id }) => id === filter.unit)?.title ?? filter.unit)],
        [t.state, filter.state && t.states[filter.state]],
      ]),
      countWords(asked, t.counted({ n: rows.length, of: all.length })),
    ],
    columns: [
      numberColumn(m),
      { ...textColumn(t.person, 26, ({ name }) => name), names: true },
      textColumn(t.position, 24, ({ title }) => title),
      { ...textColumn(m.auth.username, 18, ({ username }) => username), asText: true },
      textColumn(t.role, 50, ({ grants }) =>
        grants.map(({ role, unit }) => m.auth.account.rightAt({ role: m.roles.names[role], unit })).join('\n'),
      ),
      textColumn(t.state, 20, (account) => t.states[stateOf(account)]),
      { heading: t.seen, width: 17, value: ({ lastSeenAt }) => (lastSeenAt === null ? t.never : { at: lastSeenAt }) },
    ],
    rows,
  };
}
