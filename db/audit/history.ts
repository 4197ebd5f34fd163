import { and, desc, eq } from 'drizzle-orm';
import { auditEvent, auditPayload, auditSubject } from '../schema.ts';
import type { Db } from '../store.ts';

/** One event of a record's history, without words: those are made where it is shown. */
export interface HistoryEvent {
  seq: number;
  at: number;
  actorKind: 'account' | 'operator' | 'system';
  actorId: string | null;
  onBehalfOfId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  /** Null once retention has erased it. */
  payload: Record<string, unknown> | null;
}

/** The events that a record is the subject of or mentioned in, newest first. The caller has checked the viewer. */
export async function historyOf(db: Db, kind: string, id: string, limit = 500): Promise<HistoryEvent[]> {
  const rows = await db
    .select({
      seq: auditEvent.seq,
      at: auditEvent.at,
      actorKind: auditEvent.actorKind,
      actorId: auditEvent.actorId,
      onBehalfOfId: auditEvent.onBehalfOfId,
      action: auditEvent.action,
      subjectKind: auditEvent.subjectKind,
      subjectId: auditEvent.subjectId,
      payload: auditPayload.payload,
    })
    .from(auditSubject)
    .innerJoin(auditEvent, eq(auditEvent.seq, auditSubject.seq))
    .leftJoin(auditPayload, eq(auditPayload.seq, auditSubject.seq))
    .where(and(eq(auditSubject.kind, kind), eq(auditSubject.id, id)))
    .orderBy(desc(auditSubject.seq))
    .limit(limit);
  return rows.map((row) => ({ ...row, payload: row.payload === null ? null : JSON.parse(row.payload) }));
}

/** The newest event of a record: who was the last to touch it, and when. */
export async function lastEventOf(db: Db, kind: string, id: string): Promise<HistoryEvent | undefined> {
  return (await historyOf(db, kind, id, 1))[0];
}
