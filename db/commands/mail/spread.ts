import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, ne, or } from 'drizzle-orm';
import { MAIL_FRESH_MS } from '#domain/notices/retry.ts';
import { dayOf } from '#domain/time/day.ts';
import { inBatches } from '../../batches.ts';
import { account, delegation, mail, mailPreference, outbox, roleGrant } from '../../schema.ts';
import { read, type Tx, writeAside } from '../../store.ts';

const LETTERS = 200;

type Letter = typeof outbox.$inferSelect;

/**
 * Makes a mail of each new letter for each of its recipients who wants letters one by one: whoever has an address, is
 * not disabled, and holds the role at the unit on the day of the letter, by his own right or because its holder lends
 * it to him. A letter from before somebody chose to have his gathered comes by itself, since no gathering reaches back.
 * Several processes may do it at once: a letter and a recipient have one mail, and a letter is done when its mails are
 * there, both in one transaction. Letters older than a mail may be are done without any.
 *
 * @returns how many letters were spread
 */
export async function spreadLetters(now: number): Promise<number> {
  let spread = 0;
  for (;;) {
    const [waiting] = await read().select({ id: outbox.id }).from(outbox).where(isNull(outbox.sentAt)).limit(1);
    if (!waiting) return spread;
    spread += await writeAside((tx) => spreadBatch(tx, now));
  }
}

async function spreadBatch(tx: Tx, now: number): Promise<number> {
  const letters = await tx
    .select()
    .from(outbox)
    .where(isNull(outbox.sentAt))
    .orderBy(asc(outbox.at), asc(outbox.id))
    .limit(LETTERS);
  if (letters.length === 0) return 0;
  const fresh = letters.filter(({ at }) => at >= now - MAIL_FRESH_MS);
  const byDay = Map.groupBy(fresh, ({ at }) => dayOf(at));
  for (const [day, group] of byDay) {
    const recipients = await recipientsOf(tx, group, day);
    const rows = group.flatMap((letter) =>
      recipients(letter).map((accountId) => ({
        ...{ accountId, outboxId: letter.id, day: null, at: letter.at },
        ...{ state: 'waiting' as const, attempts: 0, nextAt: letter.at },
      })),
    );
    for (const batch of inBatches(rows)) await tx.insert(mail).values(batch).onConflictDoNothing();
  }
  const ids = letters.map(({ id }) => id);
  await tx.update(outbox).set({ sentAt: now }).where(inArray(outbox.id, ids));
  return letters.length;
}

/** Who gets a mail of which of these letters of one day. */
async function recipientsOf(tx: Tx, letters: readonly Letter[], day: string): Promise<(letter: Letter) => string[]> {
  const accountIds = [...new Set(letters.flatMap(({ accountId }) => accountId ?? []))];
  const unitIds = [...new Set(letters.flatMap(({ unitId }) => unitId ?? []))];
  const holders = await holdersAt(tx, unitIds, day);
  const until = await reachable(tx, [...accountIds, ...holders.map(({ accountId }) => accountId)]);
  const byDesk = Map.groupBy(holders, ({ unitId, role }) => `${unitId} ${role}`);
  return ({ accountId, unitId, role, at }) => {
    const desk = (byDesk.get(`${unitId} ${role}`) ?? []).map((row) => row.accountId);
    const ids = accountId === null ? new Set(desk) : [accountId];
    return [...ids].filter((id) => at <= (until.get(id) ?? Number.NEGATIVE_INFINITY));
  };
}

/** Those of these accounts that can have letters by e-mail one by one, each with up to when written letters come so. */
async function reachable(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: account.id, choice: mailPreference.choice, at: mailPreference.at })
    .from(account)
    .leftJoin(mailPreference, eq(mailPreference.accountId, account.id))
    .where(
      and(
        inArray(account.id, [...new Set(ids)]),
        isNotNull(account.email),
        isNull(account.disabledAt),
        or(isNull(mailPreference.choice), ne(mailPreference.choice, 'none')),
      ),
    );
  return new Map(rows.map(({ id, choice, at }) => [id, choice === 'daily' ? (at ?? 0) : Number.POSITIVE_INFINITY]));
}

/** Who may act in which role at these units on a day: by his own right, or for somebody who lends it to him. */
async function holdersAt(tx: Tx, unitIds: readonly string[], day: string) {
  if (unitIds.length === 0) return [];
  const lent = and(
    eq(delegation.fromAccountId, roleGrant.accountId),
    isNull(delegation.endedAt),
    lte(delegation.validFrom, day),
    gte(delegation.validTo, day),
  );
  const rows = await tx
    .select({
      unitId: roleGrant.unitId,
      role: roleGrant.role,
      owner: roleGrant.accountId,
      deputy: delegation.toAccountId,
    })
    .from(roleGrant)
    .innerJoin(account, and(eq(account.id, roleGrant.accountId), isNull(account.disabledAt)))
    .leftJoin(delegation, lent)
    .where(
      and(
        inArray(roleGrant.unitId, [...unitIds]),
        lte(roleGrant.validFrom, day),
        or(isNull(roleGrant.validTo), gte(roleGrant.validTo, day)),
      ),
    );
  return rows.flatMap(({ unitId, role, owner: accountId, deputy }) => [
    { unitId, role, accountId },
    ...(deputy ? [{ unitId, role, accountId: deputy }] : []),
  ]);
}
