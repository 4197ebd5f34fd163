import type { ManagedAccount } from '#db/queries/accounts.ts';
import { ROLES, type Role } from '#domain/roles.ts';
import { fold } from '#domain/text/fold.ts';
import type { Query } from './page.ts';

export const ACCOUNT_STATES = ['active', 'first', 'disabled'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** What the list of accounts is narrowed to, as its address says it. */
export interface AccountFilter {
  q: string;
  role?: Role;
  unit: string;
  state?: AccountState;
  page: number;
}

const PAGE_SIZE = 50;

export function accountFilterFrom(query: Query): AccountFilter {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].trim().slice(0, 100) : '');
  return {
    q: text('q'),
    role: ROLES.find((role) => role === query.role),
    unit: text('unit'),
    state: ACCOUNT_STATES.find((state) => state === query.state),
    page: Math.max(1, Math.trunc(Number(query.page)) || 1),
  };
}

export function stateOf(account: Pick<ManagedAccount, 'disabledAt' | 'mustChangePassword'>): AccountState {
  if (account.disabledAt !== null) return 'disabled';
  return account.mustChangePassword ? 'first' : 'active';
}

/** The accounts that match. Names are found with and without accents. */
export function matchingAccounts(accounts: readonly ManagedAccount[], filter: AccountFilter): ManagedAccount[] {
  const wanted = fold(filter.q);
  return accounts.filter(
    (account) =>
      (!wanted || [account.name, account.username, account.title ?? ''].some((text) => fold(text).includes(wanted))) &&
      (!filter.role || account.grants.some(({ role }) => role === filter.role)) &&
      (!filter.unit || account.grants.some(({ unitId }) => unitId === filter.unit)) &&
      (!filter.state || stateOf(account) === filter.state),
  );
}

/** The page that is asked for of the accounts that match. */
export function narrowAccounts(accounts: readonly ManagedAccount[], filter: AccountFilter) {
  const found = matchingAccounts(accounts, filter);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(filter.page, pages);
  return { found: found.length, pages, page, rows: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE) };
}

/** The list's address with this filter; what is not set is left out. */
export function accountsHref(filter: AccountFilter, page: number): string {
  const query = new URLSearchParams();
  for (const name of ['q', 'role', 'unit', 'state'] as const) {
    const value = filter[name];
    if (value) query.set(name, value);
  }
  if (page > 1) query.set('page', String(page));
  return query.size > 0 ? `/accounts?${query}` : '/accounts';
}
