import { and, count, desc, eq, gt, gte, inArray, lte, or, type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '#domain/viewer.ts';
import { mail, noticeRead, outbox } from '../schema.ts';
import { type Db, read } from '../store.ts';

const PER_PAGE = 30;

/** For how long a letter that nobody opened counts as unread: it keeps the count cheap and a new officer's inbox short. */
const UNREAD_FOR_MS = 90 * 24 * 60 * 60 * 1000;

/**
 * The letters that are this viewer's to read: those to his own account, and those to a role at a unit that he holds in
 * the capacity in which he asks, be it by his own right or a lender's. What went to the lender's account stays the
 * lender's. The operator has no inbox.
 */
export function lettersOf(viewer: Viewer): SQL {
  const byRole = Map.groupBy(viewer.grants, (grant) => grant.role);
  const desks = [...byRole].map(([role, grants]) =>
    and(inArray(outbox.unitId, [...new Set(grants.map(({ unitId }) => unitId))]), eq(outbox.role, role)),
  );
  const own = viewer.accountId === null ? undefined : eq(outbox.accountId, viewer.accountId);
  return or(own, ...desks) ?? sql`1 = 0`;
}

/** The viewer has not seen it, and it is not so old that it counts as seen. */
export function isUnread(viewer: Viewer, now: number): SQL {
  const seen = sql`select 1 from ${noticeRead} where ${noticeRead.accountId} = ${viewer.accountId ?? ''} and ${noticeRead.outboxId} = ${outbox.id}`;
  return and(gte(outbox.at, now - UNREAD_FOR_MS), sql`not exists (${seen})`)!;
}

/** How many letters this viewer has not seen: for the rail of every page, one statement over two indexes. */
export async function unreadCount(viewer: Viewer, now: number): Promise<number> {
  const [row] = await read()
    .select({ n: count() })
    .from(outbox)
    .where(and(lettersOf(viewer), isUnread(viewer, now)));
  return row?.n ?? 0;
}

const COLUMNS = {
  id: outbox.id,
  at: outbox.at,
  kind: outbox.kind,
  unitId: outbox.unitId,
  role: outbox.role,
  subjectKind: outbox.subjectKind,
  subjectId: outbox.subjectId,
  payload: outbox.payload,
};

/** A letter, as its words are made from it. */
export type Told = Pick<
  typeof outbox.$inferSelect,
  'id' | 'at' | 'kind' | 'unitId' | 'role' | 'subjectKind' | 'subjectId' | 'payload'
>;

/** A page of the viewer's letters, newest first. Two statements. */
export async function listNotices(viewer: Viewer, asked: { unread: boolean; page: number }, now: number) {
  const where = and(lettersOf(viewer), asked.unread ? isUnread(viewer, now) : undefined);
  const [all] = await read().select({ n: count() }).from(outbox).where(where);
  const total = all?.n ?? 0;
  const pages = Math.max(1, Math.ceil(total / PER_PAGE));
  const page = Math.min(Math.max(1, asked.page), pages);
  const letters = await read()
    .select({ ...COLUMNS, unread: sql<number>`case when ${isUnread(viewer, now)} then 1 else 0 end`.mapWith(Boolean) })
    .from(outbox)
    .where(where)
    .orderBy(desc(outbox.at), desc(outbox.id))
    .limit(PER_PAGE)
    .offset((page - 1) * PER_PAGE);
  return { letters, total, page, pages };
}

/** One of the viewer's letters; undefined for another's. */
export async function noticeById(viewer: Viewer, id: string): Promise<Told | undefined> {
  const [found] = await read()
    .select(COLUMNS)
    .from(outbox)
    .where(and(eq(outbox.id, id), lettersOf(viewer)));
  return found;
}

/** The letters of this viewer that were written after one moment and up to another, without those mailed by themselves. */
export async function unmailedBetween(
  viewer: Viewer,
  { from, until }: { from: number; until: number },
  db: Db = read(),
): Promise<Told[]> {
  const mailed = sql`select 1 from ${mail} where ${mail.accountId} = ${viewer.accountId ?? ''} and ${mail.outboxId} = ${outbox.id}`;
  return db
    .select(COLUMNS)
    .from(outbox)
    .where(and(lettersOf(viewer), gt(outbox.at, from), lte(outbox.at, until), sql`not exists (${mailed})`))
    .orderBy(desc(outbox.at), desc(outbox.id));
}
