import { and, eq, inArray, sql } from 'drizzle-orm';
import type { PgColumn, PgTable, PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { lastEventOf } from './audit/history.ts';
import { inBatches } from './batches.ts';
import { Refusal } from './context.ts';
import type { Tx } from './store.ts';

/** A record as the person saw it when deciding. */
export interface Seen {
  id: string;
  state: string;
  version: number;
}

type Moving = PgTable & { id: PgColumn; state: PgColumn; version: PgColumn };

/**
 * Changes records that still are as they were seen, and counts their version up. All of them, or none: if somebody
 * else was first at any, the refusal `somebody_was_first` says who last touched it and when.
 *
 * @param kind under which the audit chain knows the table's records
 */
export async function moveMany<T extends Moving>(
  tx: Tx,
  table: T,
  kind: string,
  seen: readonly Seen[],
  set: PgUpdateSetSource<T>,
): Promise<void> {
  for (const group of alike(seen)) {
    for (const batch of inBatches(group)) {
      const { state, version } = batch[0]!;
      const ids = batch.map((record) => record.id);
      const moved = await tx
        .update(table as Moving)
        .set({ ...set, version: sql`${table.version} + 1` })
        .where(and(inArray(table.id, ids), eq(table.state, state), eq(table.version, version)))
        .returning({ id: table.id });
      const done = new Set(moved.map((row) => row.id));
      const lost = ids.find((id) => !done.has(id));
      if (lost) throw await somebodyWasFirst(tx, kind, lost);
    }
  }
}

/** {@link moveMany} for one record. */
export async function moveOne<T extends Moving>(
  tx: Tx,
  table: T,
  kind: string,
  seen: Seen,
  set: PgUpdateSetSource<T>,
): Promise<void> {
  await moveMany(tx, table, kind, [seen], set);
}

/** The refusal that names who last touched a record. */
export async function somebodyWasFirst(tx: Tx, kind: string, id: string): Promise<Refusal> {
  const last = await lastEventOf(tx, kind, id);
  return new Refusal('somebody_was_first', last && { actorKind: last.actorKind, actorId: last.actorId, at: last.at });
}

/** The records in groups of the same state and version, each of which one statement can move. */
function alike(seen: readonly Seen[]): Seen[][] {
  return [...Map.groupBy(seen, (record) => `${record.version} ${record.state}`).values()];
}
