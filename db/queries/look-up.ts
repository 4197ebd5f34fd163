import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { OWN_DECISION_KINDS } from '#domain/codes.ts';
import type { Viewer } from '#domain/viewer.ts';
import { decision, file, lookUpCopy, plan } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { readVersion } from '../versions.ts';
import type { Annex } from './decision-annex.ts';
import { seenDecisions } from './decisions.ts';
import { one } from './scope.ts';

/**
 * What anybody may know of a published decision who holds its code: no viewer, and therefore nobody's name or number.
 * The code is random; whoever has the paper's look-up copy has it.
 */
export async function decisionByCode(code: string) {
  if (!/^[0-9a-f]{32}$/.test(code)) return undefined;
  const db = read();
  const first = alias(decision, 'first');
  const [found] = await db
    .select({
      id: decision.id,
      kind: decision.kind,
      state: decision.state,
      number: decision.number,
      day: decision.day,
      amendsId: decision.amendsId,
      firstNumber: first.number,
      firstDay: first.day,
      scanSha256: file.sha256,
    })
    .from(decision)
    .leftJoin(file, eq(file.id, decision.scanFileId))
    .leftJoin(first, eq(first.id, decision.amendsId))
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
  const copies = await db
    .select({ sha256: lookUpCopy.sha256, number: lookUpCopy.number, day: lookUpCopy.day, at: lookUpCopy.at })
    .from(lookUpCopy)
    .where(eq(lookUpCopy.decisionId, found.id))
    .orderBy(asc(lookUpCopy.at), asc(lookUpCopy.sha256));
  const kept = await readVersion<Annex>(db, 'decision', found.id);
  const { amendsId, firstNumber, firstDay, ...facts } = found;
  return {
    ...facts,
    className: kept?.value.class?.name ?? null,
    /** The decision that this one amends. */
    amends: amendsId === null ? null : { number: firstNumber, day: firstDay },
    changes,
    copies,
  };
}

/**
 * What a look-up copy of a published decision is made with, for whoever may take its paper away: its code, null where
 * it was published before there were codes, and the hashes of the copies that were given out.
 */
export async function copyFor(db: Db, viewer: Viewer, id: string) {
  const [found] = await db
    .select({ code: decision.lookUpCode, number: decision.number, day: decision.day })
    .from(decision)
    .innerJoin(plan, eq(plan.id, decision.planId))
    .where(
      and(
        one(decision.id, id, seenDecisions(viewer) ?? sql`1 = 0`),
        isNotNull(decision.publishedAt),
        inArray(decision.kind, [...OWN_DECISION_KINDS]),
      ),
    );
  if (!found || found.number === null || found.day === null) return undefined;
  const given = await db.select({ sha256: lookUpCopy.sha256 }).from(lookUpCopy).where(eq(lookUpCopy.decisionId, id));
  return { code: found.code, number: found.number, day: found.day, copies: given.map((row) => row.sha256) };
}
