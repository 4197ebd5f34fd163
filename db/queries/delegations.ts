import { and, desc, eq, inArray, or, type SQL } from 'drizzle-orm';
import { type DelegationState, delegationState } from '#domain/delegation.ts';
import type { Day } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { account, auditEvent, auditPayload, auditSubject, delegation } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { accountNames } from './account-names.ts';
import { isManaged } from './accounts.ts';
import { deputiesOf } from './deputies.ts';

/** Who stands in for whom, as pages show it; the reason is what the audit chain says, until retention erases it. */
export interface Delegation {
  id: string;
  from: { id: string; name: string };
  to: { id: string; name: string };
  validFrom: Day;
  validTo: Day;
  endedAt: number | null;
  state: DelegationState;
  reason: string | null;
}

/** What the viewer has lent and what was lent to him, the latest first. */
export function ownDelegations(viewer: Viewer, day: Day): Promise<Delegation[]> {
  const own = viewer.accountId ?? '';
  return named(read(), or(eq(delegation.fromAccountId, own), eq(delegation.toAccountId, own)), day);
}

/** The same of an account that the viewer administers. */
export async function delegationsOf(viewer: Viewer, accountId: string, day: Day): Promise<Delegation[]> {
  const [managed] = await read()
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.id, accountId), isManaged(viewer)));
  if (!managed) return [];
  return named(read(), or(eq(delegation.fromAccountId, accountId), eq(delegation.toAccountId, accountId)), day);
}

/** To whom the viewer may lend his own rights today. */
export function ownDeputies(viewer: Viewer, day: Day) {
  return deputiesOf(read(), viewer.accountId ?? '', day);
}

async function named(db: Db, which: SQL | undefined, day: Day): Promise<Delegation[]> {
  const rows = await db
    .select()
    .from(delegation)
    .where(which)
    .orderBy(desc(delegation.validFrom), desc(delegation.id))
    .limit(200);
  const names = await accountNames(
    db,
    rows.flatMap((row) => [row.fromAccountId, row.toAccountId]),
  );
  const reasons = await reasonsOf(
    db,
    rows.map(({ id }) => id),
  );
  const who = (id: string) => ({ id, name: names.get(id) ?? '' });
  return rows.map(({ fromAccountId, toAccountId, ...row }) => ({
    ...row,
    from: who(fromAccountId),
    to: who(toAccountId),
    state: delegationState(row, day),
    reason: reasons.get(row.id) ?? null,
  }));
}

async function reasonsOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: auditSubject.id, payload: auditPayload.payload })
    .from(auditSubject)
    .innerJoin(auditEvent, eq(auditEvent.seq, auditSubject.seq))
    .innerJoin(auditPayload, eq(auditPayload.seq, auditSubject.seq))
    .where(
      and(
        eq(auditSubject.kind, 'delegation'),
        inArray(auditSubject.id, [...ids]),
        eq(auditEvent.action, 'account.lend'),
      ),
    );
  return new Map(
    rows.flatMap(({ id, payload }): [string, string][] => {
      const { reason } = payload === null ? {} : (JSON.parse(payload) as { reason?: string });
      return reason ? [[id, reason]] : [];
    }),
  );
}
