import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Viewer } from '#domain/viewer.ts';
import { decision, file } from '../schema.ts';
import { read } from '../store.ts';
import { readVersion } from '../versions.ts';
import type { Annex } from './decision-annex.ts';
import { decisionForPaper } from './papers/decision.ts';

/**
 * What anybody may know of a published decision who holds its code: no viewer, and therefore nobody's name or number.
 * The code is random; whoever has the paper's look-up copy has it.
 */
export async function decisionByCode(code: string) {
  if (!/^[0-9a-f]{32}$/.test(code)) return undefined;
  const db = read();
  const [found] = await db
    .select({
      id: decision.id,
      kind: decision.kind,
      state: decision.state,
      number: decision.number,
      day: decision.day,
      scanSha256: file.sha256,
    })
    .from(decision)
    .leftJoin(file, eq(file.id, decision.scanFileId))
    .where(
      and(
        eq(decision.lookUpCode, code),
        isNotNull(decision.publishedAt),
        inArray(decision.state, ['published', 'amended', 'revoked']),
      ),
    );
  if (!found) return undefined;
  const changes = await db
    .select({ number: decision.number, day: decision.day })
    .from(decision)
    .where(and(eq(decision.amendsId, found.id), isNotNull(decision.publishedAt)))
    .orderBy(asc(decision.publishedAt), asc(decision.id));
  const kept = await readVersion<Annex>(db, 'decision', found.id);
  return { ...found, className: kept?.value.class?.name ?? null, changes };
}

/** The code of a decision whose paper the viewer may take away, once it is published. */
export async function lookUpCodeOf(viewer: Viewer, id: string): Promise<string | null> {
  return (await decisionForPaper(viewer, id))?.lookUpCode ?? null;
}
