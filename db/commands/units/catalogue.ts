import { DEFAULT_STANDARDS } from '#domain/eligibility/default-standards.ts';
import { DEFAULT_POSITIONS, DEFAULT_STAFF_CATEGORIES, DEFAULT_UNIT_TYPES } from '#domain/organisation/defaults.ts';
import { orgUnitType, position, positionStandard, staffCategory } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { standardRow } from '../standards/add-missing.ts';

export type UnitType = typeof orgUnitType.$inferInsert;

/**
 * Gives a new register the catalogues it starts with; what is there already, also changed, stays as it is.
 *
 * @param own the types of units of a government that has its own; its posts are then told apart, none are usual
 */
export async function foundCatalogue(tx: Tx, own: readonly UnitType[] = []): Promise<void> {
  const [known] = await tx.select({ code: orgUnitType.code }).from(orgUnitType).limit(1);
  const usual = !known && own.length === 0;
  const types = usual ? DEFAULT_UNIT_TYPES : own;
  if (types.length > 0)
    await tx
      .insert(orgUnitType)
      .values([...types])
      .onConflictDoNothing();
  await tx
    .insert(staffCategory)
    .values(DEFAULT_STAFF_CATEGORIES.map((category) => ({ ...category, validTo: null })))
    .onConflictDoNothing();
  if (usual)
    await ensurePositions(
      tx,
      DEFAULT_POSITIONS.map(([code, name, categoryCode]) => ({ code, name, categoryCode })),
    );
  await foundStandards(tx);
}

/** What the posts of a new register ask; where there is any standard already, all stay as they are. */
async function foundStandards(tx: Tx): Promise<void> {
  const [any] = await tx.select({ id: positionStandard.id }).from(positionStandard).limit(1);
  if (any) return;
  await tx.insert(positionStandard).values(DEFAULT_STANDARDS.map(standardRow));
}

/** Adds the posts whose codes are new, in the order given, which is their protocol order. */
export async function ensurePositions(
  tx: Tx,
  posts: readonly { code: string; name: string; categoryCode?: string | null }[],
): Promise<void> {
  if (posts.length === 0) return;
  const rows = posts.map(({ code, name, categoryCode = null }, index) => ({
    code,
    name,
    nameEn: null,
    categoryCode,
    protocolOrder: index + 1,
    validFrom: '2010-01-01',
    validTo: null,
  }));
  await tx.insert(position).values(rows).onConflictDoNothing();
}
