import { and, eq } from 'drizzle-orm';
import type { ConfirmedDifference } from '#domain/people/differences.ts';
import { record } from '../../audit/record.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { newId } from '../../id.ts';
import type { PersonRecord } from '../../queries/people-records.ts';
import { personChange } from '../../schema.ts';
import type { Tx } from '../../store.ts';

/**
 * Has changes wait for confirmation: the old values stay in force. A change that already waits for the same field is
 * replaced by the new one; one that says the same is left alone.
 *
 * @throws Refusal `reason_missing`, `nothing_changed` when all of it waits already
 */
export async function proposeChanges(
  tx: Tx,
  ctx: Ctx,
  { id: personId, post }: PersonRecord,
  changes: readonly ConfirmedDifference[],
  reason: string | null,
): Promise<void> {
  if (!reason) throw new Refusal([{ code: 'reason_missing', field: 'reason' }]);
  const waiting = await tx
    .select()
    .from(personChange)
    .where(and(eq(personChange.personId, personId), eq(personChange.state, 'pending')));
  const told: ConfirmedDifference[] = [];
  const about: string[] = [];
  for (const change of changes) {
    const earlier = waiting.find(
      (row) => row.field === change.field && yearOf(row.newValue.value) === yearOf(change.after),
    );
    if (earlier && JSON.stringify(earlier.newValue.value) === JSON.stringify(change.after)) continue;
    if (earlier)
      await tx
        .update(personChange)
        .set({
          state: 'withdrawn',
          answeredAt: ctx.now,
          answeredById: ctx.viewer.accountId,
          version: earlier.version + 1,
        })
        .where(eq(personChange.id, earlier.id));
    const id = newId();
    about.push(id, ...(earlier ? [earlier.id] : []));
    await tx.insert(personChange).values({
      id,
      personId,
      field: change.field,
      oldValue: change.before === null ? null : { value: change.before },
      newValue: { value: change.after },
      reason,
      byId: ctx.viewer.accountId,
      at: ctx.now,
      state: 'pending',
      version: 1,
    });
    told.push(change);
  }
  if (told.length === 0) throw new Refusal('nothing_changed');
  await record(tx, ctx, {
    action: 'person.changes_proposed',
    subject: { kind: 'person', id: personId },
    about: [{ kind: 'unit', id: post.unitId }, ...about.map((id) => ({ kind: 'person_change', id }))],
    payload: { reason, changes: told },
  });
}

/** Ratings of two years can wait at once; every other field has one value. */
function yearOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'year' in value ? value.year : undefined;
}
