import { and, count, desc, eq, exists, gte, inArray, like, lt, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { HISTORY_KINDS, HISTORY_READERS, type HistoryKind, INSIDE_ACTIONS } from '#domain/history.ts';
import { type Day, endOfDay, startOfDay } from '#domain/time/day.ts';
import { hasRole, type Viewer } from '#domain/viewer.ts';
import { type HistoryEvent, historyOf } from '../audit/history.ts';
import { account, auditEvent, auditPayload, auditSubject } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { accountNames } from './account-names.ts';
import { ABOUT_ITSELF, reachedIds, searchable } from './history-scope.ts';

/** An event with the names of who did it and for whom; null where nobody of a name did. */
export interface NamedEvent extends HistoryEvent {
  actor: string | null;
  onBehalfOf: string | null;
}

/** Notes and how many lines of other units an event was about are the office's own. */
const isOffice = (viewer: Viewer) => viewer.kind === 'operator' || hasRole(viewer, ...HISTORY_READERS.line, 'leader');

/** What a unit is told of an event that may be about other units' lines too. */
const OUTSIDE = [
  'as',
  'from',
  'to',
  'told',
  'reason',
  'number',
  'day',
  'until',
  'late',
  'onBehalf',
  'fromClass',
  'toClass',
];

/**
 * What happened to a record, newest first, with names: nothing where the viewer does not reach the record. What is
 * told inside the office only is left out for everybody else, and so are other units' lines.
 */
export async function historyFor(
  viewer: Viewer,
  kind: HistoryKind,
  id: string,
  now: number,
  limit = 200,
): Promise<NamedEvent[]> {
  const db = read();
  const [seen] = await db
    .select({ n: sql<number>`1` })
    .from(sql`(select cast(${id} as text) as id) as asked`)
    .where(sql`asked.id in (${reachedIds(db, viewer, kind, now)})`);
  if (!seen) return [];
  const all = (await historyOf(db, kind, id, limit)).map((event) => ({ ...event, payload: ownStep(event, id) }));
  const events = ABOUT_ITSELF.includes(kind) ? all.filter((event) => event.subjectKind === kind) : all;
  const shown = isOffice(viewer)
    ? events
    : events
        .filter((event) => !INSIDE_ACTIONS.includes(event.action))
        .map((event) => ({ ...event, payload: outside(event) }));
  return withNames(db, shown);
}

/** One step of many lines tells of each from which state it came: in a line's own history that is its own. */
function ownStep({ payload }: HistoryEvent, id: string): HistoryEvent['payload'] {
  if (payload === null || !Array.isArray(payload.lines)) return payload;
  const own = (payload.lines as unknown[]).find((one) => (one as { id?: unknown } | null)?.id === id);
  return own ? { ...payload, from: (own as { from?: unknown }).from } : payload;
}

function outside({ action, payload, subjectKind }: HistoryEvent) {
  if (payload === null || subjectKind === 'person' || subjectKind === 'account') return payload;
  // A unit's own words for one of its lines are the unit's to read.
  const keys = action === 'dossier.set_exception' ? [...OUTSIDE, 'after'] : OUTSIDE;
  return Object.fromEntries(Object.entries(payload).filter(([key]) => keys.includes(key)));
}

/** Events with the names of who did them and for whom. */
export async function withNames<Event extends HistoryEvent>(
  db: Db,
  events: readonly Event[],
): Promise<(Event & NamedEvent)[]> {
  const names = await accountNames(
    db,
    events.flatMap((event) => [event.actorId, event.onBehalfOfId]),
  );
  return events.map((event) => ({
    ...event,
    actor: names.get(event.actorId ?? '') ?? null,
    onBehalfOf: names.get(event.onBehalfOfId ?? '') ?? null,
  }));
}

export interface HistoryFilters {
  kind?: HistoryKind;
  action?: string;
  /** Part of a name or user name. */
  actor?: string;
  day?: Day;
  /** Without who signed in and out. */
  noSessions?: boolean;
}

/** Events on one page of the search. */
const HISTORY_PAGE = 50;
/** Events that one statement reads for a list of all, so that none holds up other readers. */
const AT_ONCE = 500;

/** A page of all that happened to the records whose history the viewer may search, newest first. Three statements. */
export async function searchHistory(viewer: Viewer, filters: HistoryFilters, now: number, page = 1) {
  const db = read();
  const where = found(db, viewer, filters, now);
  const total = await countOf(db, where);
  const events = await eventsOf(db, where, HISTORY_PAGE, (Math.max(1, page) - 1) * HISTORY_PAGE);
  return { total, pages: Math.ceil(total / HISTORY_PAGE), events: await withNames(db, events) };
}

/** What the search finds on all of its pages, at most so many events, the newest: to be given out. */
export async function exportHistory(
  viewer: Viewer,
  filters: HistoryFilters,
  now: number,
  most: number,
  atOnce = AT_ONCE,
) {
  const db = read();
  const where = found(db, viewer, filters, now);
  const total = await countOf(db, where);
  const events: HistoryEvent[] = [];
  while (events.length < Math.min(total, most)) {
    const last = events.at(-1)?.seq;
    const older = last === undefined ? where : and(where, lt(auditEvent.seq, last));
    const more = await eventsOf(db, older, Math.min(atOnce, most - events.length), 0);
    if (more.length === 0) break;
    events.push(...more);
  }
  return { total, events: await withNames(db, events) };
}

/** The events that a search finds. */
function found(db: Db, viewer: Viewer, filters: HistoryFilters, now: number): SQL | undefined {
  return and(
    exists(
      db
        .select({ one: sql`1` })
        .from(auditSubject)
        .where(and(eq(auditSubject.seq, auditEvent.seq), searchable(db, viewer, now, filters.kind))),
    ),
    isOffice(viewer) ? undefined : notInArray(auditEvent.action, [...INSIDE_ACTIONS]),
    filters.noSessions ? notInArray(auditEvent.action, ['session.start', 'session.end']) : undefined,
    filters.action ? eq(auditEvent.action, filters.action) : undefined,
    filters.day
      ? and(gte(auditEvent.at, startOfDay(filters.day)), lt(auditEvent.at, endOfDay(filters.day)))
      : undefined,
    filters.actor ? doneBy(db, filters.actor) : undefined,
  );
}

async function countOf(db: Db, where: SQL | undefined): Promise<number> {
  const [row] = await db.select({ n: count() }).from(auditEvent).where(where);
  return row?.n ?? 0;
}

/** Events with their payloads, the newest first. */
async function eventsOf(db: Db, where: SQL | undefined, limit: number, offset: number): Promise<HistoryEvent[]> {
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
    .from(auditEvent)
    .leftJoin(auditPayload, eq(auditPayload.seq, auditEvent.seq))
    .where(where)
    .orderBy(desc(auditEvent.seq))
    .limit(limit)
    .offset(offset);
  return rows.map((row) => ({ ...row, payload: row.payload === null ? null : JSON.parse(row.payload) }));
}

/** The kinds of records that the viewer may search. */
export function historyKinds(viewer: Viewer): HistoryKind[] {
  return HISTORY_KINDS.filter((kind) => hasRole(viewer, ...HISTORY_READERS[kind]));
}

function doneBy(db: Db, words: string): SQL {
  const part = `%${words.replace(/[\\%_]/g, '').toLowerCase()}%`;
  const who = db
    .select({ id: account.id })
    .from(account)
    .where(or(like(sql`lower(${account.name})`, part), like(account.username, part), like(account.name, `%${words}%`)));
  return or(inArray(auditEvent.actorId, who), inArray(auditEvent.onBehalfOfId, who)) ?? sql`1 = 0`;
}
