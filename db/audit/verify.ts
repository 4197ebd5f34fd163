import { and, asc, eq, gt, lte } from 'drizzle-orm';
import { auditEvent, auditHead, auditPayload, auditSubject } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { eventHash, GENESIS, payloadHash, type Subject } from './chain.ts';
import { ERASED, ERASED_KIND } from './erase.ts';

/**
 * What is wrong with an event: `gap` its number does not follow, `link` it does not continue the one before, `hash`
 * a field or the list of records was changed, `payload` its payload was changed or is missing, `erasure` its payload
 * was erased without an event that says so, `head` the chain's recorded end is another.
 */
export type Break = 'gap' | 'link' | 'hash' | 'payload' | 'erasure' | 'head';

export interface AuditReport {
  ok: boolean;
  events: number;
  /** Payloads that retention erased, rightly; they break nothing. */
  erased: number;
  broken: { seq: number; what: Break }[];
  /** The chain's end, to be noted outside: only such a note shows a chain that was rewritten from some event on. */
  head: { seq: number; hash: string };
}

const BATCH = 1000;

/**
 * Walks the whole audit chain and lists everything that does not fit. Memory stays bounded, and writers may go on
 * meanwhile: what they append is walked too.
 */
export async function verifyAudit(db: Db = read()): Promise<AuditReport> {
  const report: AuditReport = { ok: true, events: 0, erased: 0, broken: [], head: { seq: 0, hash: GENESIS } };
  for (;;) {
    // The end is read before the events, so all events up to it must be there.
    const [end] = await db.select().from(auditHead).where(eq(auditHead.id, 1));
    const batch = await loadAfter(db, report.head.seq);
    const erasable = batch.some(({ payload }) => stateOf(payload) === 'erased') ? await erasedByEvent(db) : new Set();
    for (const { event, payload, about } of batch) {
      const note = (what: Break) => report.broken.push({ seq: event.seq, what });
      if (event.seq !== report.head.seq + 1) note('gap');
      else if (event.prevHash !== report.head.hash) note('link');
      if (eventHash(event, about) !== event.hash) note('hash');
      if (stateOf(payload) === 'erased') {
        if (erasable.has(String(event.seq))) report.erased += 1;
        else note('erasure');
      } else if (!payload?.salt || payloadHash(payload.salt, payload.payload ?? '') !== event.payloadHash)
        note('payload');
      report.head = { seq: event.seq, hash: event.hash };
      report.events += 1;
    }
    if (batch.length === BATCH || (batch.length > 0 && (end?.seq ?? 0) < report.head.seq)) continue;
    if (end?.seq !== report.head.seq || end.hash !== report.head.hash)
      report.broken.push({ seq: report.head.seq, what: 'head' });
    return { ...report, ok: report.broken.length === 0 };
  }
}

const stateOf = (kept: { salt: string | null; payload: string | null } | null) =>
  kept && kept.salt === null && kept.payload === null ? 'erased' : 'kept';

async function loadAfter(db: Db, seq: number) {
  const found = await db
    .select({ event: auditEvent, payload: auditPayload })
    .from(auditEvent)
    .leftJoin(auditPayload, eq(auditPayload.seq, auditEvent.seq))
    .where(gt(auditEvent.seq, seq))
    .orderBy(asc(auditEvent.seq))
    .limit(BATCH);
  const end = found.at(-1)?.event.seq ?? seq;
  const subjects = new Map<number, Subject[]>();
  const rows = await db
    .select()
    .from(auditSubject)
    .where(and(gt(auditSubject.seq, seq), lte(auditSubject.seq, end)));
  for (const { seq: of, kind, id } of rows) subjects.set(of, [...(subjects.get(of) ?? []), { kind, id }]);
  return found.map((row) => ({ ...row, about: subjects.get(row.event.seq) ?? [] }));
}

/** The events that an erasing event is about. Those events are in the chain themselves, so nobody can add one later. */
async function erasedByEvent(db: Db): Promise<Set<string>> {
  const rows = await db
    .select({ id: auditSubject.id })
    .from(auditSubject)
    .innerJoin(auditEvent, eq(auditEvent.seq, auditSubject.seq))
    .where(and(eq(auditEvent.action, ERASED), eq(auditSubject.kind, ERASED_KIND)));
  return new Set(rows.map((row) => row.id));
}
