import { and, desc, eq, max } from 'drizzle-orm';
import { canonicalJson, sha256 } from './canonical.ts';
import type { Ctx } from './context.ts';
import { version } from './schema.ts';
import type { Db, Tx } from './store.ts';

export type VersionKind = (typeof version.$inferSelect)['kind'];

/** A version as it was kept, with the value read back from its canonical text. */
export interface KeptVersion<Value> {
  id: string;
  number: number;
  at: number;
  byId: string | null;
  sha256: string;
  value: Value;
}

/**
 * Keeps what is sent or decided as the next version of its subject. The caller puts number and SHA-256 into the audit
 * event, which ties the text to the chain.
 */
export async function saveVersion(
  tx: Tx,
  ctx: Ctx,
  kind: VersionKind,
  subjectId: string,
  value: object,
): Promise<{ id: string; number: number; sha256: string }> {
  const [last] = await tx
    .select({ number: max(version.number) })
    .from(version)
    .where(and(eq(version.kind, kind), eq(version.subjectId, subjectId)));
  const canonical = canonicalJson(value);
  const kept = { number: (last?.number ?? 0) + 1, sha256: sha256(canonical) };
  const [row] = await tx
    .insert(version)
    .values({ ...kept, kind, subjectId, canonical, at: ctx.now, byId: ctx.viewer.accountId })
    .returning({ id: version.id });
  return { id: row!.id, ...kept };
}

/**
 * A subject's version by number, or its newest; undefined when there is none.
 *
 * @throws Error when the text is no longer the one that was kept: it must not be shown as what was decided
 */
export async function readVersion<Value>(
  db: Db,
  kind: VersionKind,
  subjectId: string,
  number?: number,
): Promise<KeptVersion<Value> | undefined> {
  const ofSubject = and(eq(version.kind, kind), eq(version.subjectId, subjectId));
  const [row] = await db
    .select()
    .from(version)
    .where(number === undefined ? ofSubject : and(ofSubject, eq(version.number, number)))
    .orderBy(desc(version.number))
    .limit(1);
  if (!row) return undefined;
  if (sha256(row.canonical) !== row.sha256) throw new Error(`version ${row.id} is not what was kept`);
  return {
    id: row.id,
    number: row.number,
    at: row.at,
    byId: row.byId,
    sha256: row.sha256,
    value: JSON.parse(row.canonical),
  };
}
