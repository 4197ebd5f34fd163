import { desc, eq, inArray } from 'drizzle-orm';
import type { ClassCategory } from '#domain/codes.ts';
import { permits } from '#domain/permissions.ts';
import { type DatedWeight, weightsOn } from '#domain/ranking/weights.ts';
import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { plan, rankingCriterion } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { accountNames } from './account-names.ts';
import { issuedWithin } from './scope.ts';

/** Every weight that an office has ever set. No scope: the caller has asked who may see what is ranked by it. */
export function weightRows(db: Db, issuerId: string): Promise<DatedWeight[]> {
  return db.select().from(rankingCriterion).where(eq(rankingCriterion.issuerId, issuerId));
}

/** One saying of all weights for a category, with who said it, from when on and on what ground. */
export interface CriteriaChange {
  id: string;
  category: ClassCategory | null;
  validFrom: string;
  source: string;
  at: number;
  by: string | null;
  weights: Record<string, number>;
}

/**
 * The weights of the office whose plans the viewer reads: what counts today for all classes and for each category with
 * a word of its own, and everything that was ever set, the last first. Of an office that has issued no plan these are the
 * usual ones. Undefined for whoever reads no rankings.
 */
export async function criteriaFor(viewer: Viewer, now: number) {
  const db = read();
  const [issuer] = await db
    .select({ id: plan.issuerId })
    .from(plan)
    .where(issuedWithin(viewer, 'proposal.read', plan.issuerId))
    .orderBy(desc(plan.year), desc(plan.id))
    .limit(1);
  if (!permits(viewer, 'proposal.read')) return undefined;
  const rows = await db
    .select()
    .from(rankingCriterion)
    .where(inArray(rankingCriterion.issuerId, issuer ? [issuer.id] : []))
    .orderBy(desc(rankingCriterion.at), desc(rankingCriterion.id));
  const names = await accountNames(
    db,
    rows.map(({ byId }) => byId),
  );
  const today = dayOf(now);
  const changes = [...Map.groupBy(rows, (row) => `${row.at} ${row.category} ${row.validFrom}`).values()].map(
    (group): CriteriaChange => {
      const { id, category, validFrom, source, at, byId } = group[0]!;
      const weights = Object.fromEntries(group.map(({ code, weight }) => [code, weight]));
      return { id, category, validFrom, source, at, by: names.get(byId ?? '') ?? null, weights };
    },
  );
  const categories = [...new Set(rows.filter((row) => row.validFrom <= today).map(({ category }) => category))];
  return {
    issuerId: issuer?.id,
    general: weightsOn(rows, null, today),
    own: categories
      .filter((category) => category !== null)
      .map((category) => ({ category, weights: weightsOn(rows, category, today) })),
    /** Nobody has set anything for all classes so far: the weights are our own choice. */
    isDefault: !categories.includes(null),
    changes,
    of: (category: ClassCategory | null) => weightsOn(rows, category, today),
  };
}
