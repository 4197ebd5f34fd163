/**
 * All tables, for the dialect of this process (DATABASE_URL), typed as the PostgreSQL form. Code reads and writes
 * through these; drizzle-kit reads this same file, once for each dialect (db/drizzle.*.config.ts).
 */
import { DIALECT } from './dialect.ts';
import { pgKit } from './kit-pg.ts';
import { sqliteKit } from './kit-sqlite.ts';
import { defineAudit, defineGround } from './schema/ground.ts';

const k = DIALECT === 'sqlite' ? sqliteKit : pgKit;

export const { auditHead, auditEvent, auditPayload, auditSubject, accessLog } = defineAudit(k);
export const { idempotencyKey, version, outbox, formDraft, file } = defineGround(k);
