import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { inBatches } from '../batches.ts';
import { canonicalJson } from '../canonical.ts';
import type { Ctx } from '../context.ts';
import { DIALECT } from '../dialect.ts';
import { auditEvent, auditHead, auditPayload, auditSubject } from '../schema.ts';
import type { Tx } from '../store.ts';
import { eventHash, payloadHash, type Subject } from './chain.ts';

/** What happened, as a command states it. Words for people are made when it is read. */
export interface Happening {
  action: string;
  subject: Subject;
  /** Further records in whose history the event shows. */
  about?: readonly Subject[];
  /**
   * The account whose right was used, where somebody acted for another; for whom the viewer acts unless told. `null` is
   * for what people do in their own name whatever capacity they chose, such as signing in.
   */
  onBehalfOf?: string | null;
  /** What was said and what changed, as JSON; the only place for personal values. */
  payload?: Record<string, unknown>;
}

/**
 * Appends an event to the audit chain, in the transaction of what it records, and returns its number.
 *
 * @throws TypeError when the payload is not JSON
 */
export async function record(tx: Tx, ctx: Pick<Ctx, 'viewer' | 'now'>, happening: Happening): Promise<number> {
  const head = await lockHead(tx);
  const { subject } = happening;
  const about = distinct([subject, ...(happening.about ?? [])]);
  const salt = randomBytes(16).toString('hex');
  const payload = canonicalJson(happening.payload ?? {});
  const event = {
    seq: head.seq + 1,
    at: ctx.now,
    actorKind: ctx.viewer.kind,
    actorId: ctx.viewer.accountId,
    onBehalfOfId: happening.onBehalfOf === undefined ? (ctx.viewer.actingFor ?? null) : happening.onBehalfOf,
    action: happening.action,
    subjectKind: subject.kind,
    subjectId: subject.id,
    payloadHash: payloadHash(salt, payload),
    prevHash: head.hash,
  };
  const hash = eventHash(event, about);
  await tx.insert(auditEvent).values({ ...event, hash });
  await tx.insert(auditPayload).values({ seq: event.seq, salt, payload });
  for (const batch of inBatches(about))
    await tx.insert(auditSubject).values(batch.map((s) => ({ ...s, seq: event.seq })));
  await tx.update(auditHead).set({ seq: event.seq, hash }).where(eq(auditHead.id, 1));
  return event.seq;
}

/** On PostgreSQL `write` holds this row already; for a transaction that does not, the lock keeps the chain single. */
async function lockHead(tx: Tx): Promise<{ seq: number; hash: string }> {
  const query = tx.select({ seq: auditHead.seq, hash: auditHead.hash }).from(auditHead).where(eq(auditHead.id, 1));
  const [head] = await (DIALECT === 'pg' ? query.for('update') : query);
  if (!head) throw new Error('the audit chain has no head: the database is not migrated');
  return head;
}

function distinct(subjects: readonly Subject[]): Subject[] {
  return [...new Map(subjects.map(({ kind, id }) => [`${kind} ${id}`, { kind, id }])).values()];
}
