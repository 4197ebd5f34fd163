import { ROLES } from '#domain/roles.ts';
import type { Kit } from '../kit.ts';

/** Who caused an event: an account, the operator's command line, or the register itself (a deadline that passed). */
const ACTOR_KINDS = ['account', 'operator', 'system'] as const;
const VERSION_KINDS = ['dossier', 'submission', 'decision', 'plan'] as const;

/**
 * The audit chain. No personal value stands in `audit_event`: what an event says is in `audit_payload`, which
 * retention can erase without breaking the chain.
 */
export const defineAudit = (k: Kit) => {
  /** One row: the end of the chain. Its lock is what all writers queue at on PostgreSQL. */
  const auditHead = k.table(
    'audit_head',
    { id: k.integer('id').primaryKey(), seq: k.integer('seq').notNull(), hash: k.text('hash').notNull() },
    (t) => [k.check('audit_head_single', k.sql`${t.id} = 1`)],
  );

  const auditEvent = k.table(
    'audit_event',
    {
      seq: k.integer('seq').primaryKey(),
      at: k.instant('at').notNull(),
      actorKind: k.oneOf('actor_kind', ACTOR_KINDS).notNull(),
      actorId: k.ref('actor_id'),
      onBehalfOfId: k.ref('on_behalf_of_id'),
      action: k.text('action').notNull(),
      subjectKind: k.text('subject_kind').notNull(),
      subjectId: k.ref('subject_id').notNull(),
      payloadHash: k.text('payload_hash').notNull(),
      prevHash: k.text('prev_hash').notNull(),
      hash: k.text('hash').notNull(),
    },
    (t) => [
      k.uniqueIndex('audit_event_prev_hash').on(t.prevHash),
      k.uniqueIndex('audit_event_hash').on(t.hash),
      k.index('audit_event_actor').on(t.actorId, t.seq),
      k.index('audit_event_action').on(t.action, t.seq),
    ],
  );

  /** Salt and canonical JSON; both empty once erased, so that the hash can no longer be tried against guesses. */
  const auditPayload = k.table('audit_payload', {
    seq: k
      .integer('seq')
      .primaryKey()
      .references(() => auditEvent.seq),
    salt: k.text('salt'),
    payload: k.text('payload'),
    erasedAt: k.instant('erased_at'),
  });

  /** Every record an event is about, its subject first: one event over many lines shows in each line's history. */
  const auditSubject = k.table(
    'audit_subject',
    {
      kind: k.text('kind').notNull(),
      id: k.ref('id').notNull(),
      seq: k
        .integer('seq')
        .notNull()
        .references(() => auditEvent.seq),
    },
    (t) => [
      k.primaryKey({ name: 'audit_subject_pk', columns: [t.kind, t.id, t.seq] }),
      k.index('audit_subject_seq').on(t.seq),
    ],
  );

  /** Who read whose record; written in batches, outside the chain. */
  const accessLog = k.table(
    'access_log',
    {
      id: k.id(),
      at: k.instant('at').notNull(),
      actorKind: k.oneOf('actor_kind', ACTOR_KINDS).notNull(),
      accountId: k.ref('account_id'),
      subjectKind: k.text('subject_kind').notNull(),
      subjectId: k.ref('subject_id').notNull(),
    },
    (t) => [
      k.index('access_log_subject').on(t.subjectKind, t.subjectId, t.at),
      k.index('access_log_account').on(t.accountId, t.at),
    ],
  );

  return { auditHead, auditEvent, auditPayload, auditSubject, accessLog };
};

/** What commands and requests need besides the business tables. */
export const defineGround = (k: Kit) => {
  /** One press, one effect: the first press's result. `account_id` is empty for the operator. */
  const idempotencyKey = k.table(
    'idempotency_key',
    {
      key: k.text('key').notNull(),
      accountId: k.text('account_id').notNull(),
      result: k.json<{ value?: unknown }>('result').notNull(),
      at: k.instant('at').notNull(),
    },
    (t) => [
      k.primaryKey({ name: 'idempotency_key_pk', columns: [t.accountId, t.key] }),
      k.index('idempotency_key_at').on(t.at),
    ],
  );

  /** What was sent or decided, immutable: canonical JSON and its SHA-256, numbered from 1 per subject. */
  const version = k.table(
    'version',
    {
      id: k.id(),
      kind: k.oneOf('kind', VERSION_KINDS).notNull(),
      subjectId: k.ref('subject_id').notNull(),
      number: k.integer('number').notNull(),
      at: k.instant('at').notNull(),
      byId: k.ref('by_id'),
      canonical: k.text('canonical').notNull(),
      sha256: k.text('sha256').notNull(),
    },
    (t) => [k.uniqueIndex('version_number').on(t.kind, t.subjectId, t.number)],
  );

  /** Letters and notices to hand out, written with what they tell of; addressed to an account, or to a role at a unit. */
  const outbox = k.table(
    'outbox',
    {
      id: k.id(),
      at: k.instant('at').notNull(),
      kind: k.text('kind').notNull(),
      accountId: k.ref('account_id'),
      unitId: k.ref('unit_id'),
      role: k.oneOf('role', ROLES),
      subjectKind: k.text('subject_kind').notNull(),
      subjectId: k.ref('subject_id').notNull(),
      payload: k.json<Record<string, unknown>>('payload').notNull(),
      sentAt: k.instant('sent_at'),
    },
    (t) => [
      k.index('outbox_waiting').on(t.at).where(k.sql`${t.sentAt} is null`),
      k.index('outbox_account').on(t.accountId, t.at),
      k.index('outbox_unit').on(t.unitId, t.role, t.at),
    ],
  );

  /** What somebody typed and did not send, kept over a session's end. */
  const formDraft = k.table(
    'form_draft',
    {
      accountId: k.ref('account_id').notNull(),
      formKey: k.text('form_key').notNull(),
      values: k.json<Record<string, unknown>>('values').notNull(),
      at: k.instant('at').notNull(),
    },
    (t) => [k.primaryKey({ name: 'form_draft_pk', columns: [t.accountId, t.formKey] })],
  );

  const file = k.table(
    'file',
    {
      id: k.id(),
      sha256: k.text('sha256').notNull(),
      name: k.text('name').notNull(),
      mediaType: k.text('media_type').notNull(),
      size: k.integer('size').notNull(),
      content: k.bytes('content').notNull(),
      at: k.instant('at').notNull(),
      byId: k.ref('by_id'),
    },
    (t) => [k.index('file_sha256').on(t.sha256)],
  );

  return { idempotencyKey, version, outbox, formDraft, file };
};
export type Ground = ReturnType<typeof defineGround>;
