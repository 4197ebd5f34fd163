import { and, eq, inArray, ne, notInArray } from 'drizzle-orm';
import { inBatches } from '../../batches.ts';
import { Refusal } from '../../context.ts';
import { orgUnitAncestor } from '../../schema.ts';
import type { Tx } from '../../store.ts';

/** Enters a new unit into the tree: it is below itself and below all that its parent is below. */
export async function plant(tx: Tx, id: string, parentId: string | null): Promise<void> {
  const above = parentId === null ? [] : await ancestorsOf(tx, parentId);
  await tx.insert(orgUnitAncestor).values([id, ...above].map((ancestorId) => ({ ancestorId, descendantId: id })));
}

/**
 * Hangs a unit with all below it under another parent.
 *
 * @throws Refusal `unit_below_itself`
 */
export async function transplant(tx: Tx, id: string, parentId: string | null): Promise<void> {
  const moved = await descendantsOf(tx, id);
  if (parentId !== null && moved.includes(parentId)) throw new Refusal('unit_below_itself');
  await tx
    .delete(orgUnitAncestor)
    .where(and(inArray(orgUnitAncestor.descendantId, moved), notInArray(orgUnitAncestor.ancestorId, moved)));
  const above = parentId === null ? [] : await ancestorsOf(tx, parentId);
  const pairs = above.flatMap((ancestorId) => moved.map((descendantId) => ({ ancestorId, descendantId })));
  for (const batch of inBatches(pairs)) await tx.insert(orgUnitAncestor).values(batch);
}

/** Whether a unit that still exists stands below this one is the caller's to ask; these are all there ever were. */
export async function unitsUnder(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx
    .select({ id: orgUnitAncestor.descendantId })
    .from(orgUnitAncestor)
    .where(and(eq(orgUnitAncestor.ancestorId, id), ne(orgUnitAncestor.descendantId, id)));
  return rows.map((row) => row.id);
}

async function descendantsOf(tx: Tx, id: string): Promise<string[]> {
  return [id, ...(await unitsUnder(tx, id))];
}

async function ancestorsOf(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx
    .select({ id: orgUnitAncestor.ancestorId })
    .from(orgUnitAncestor)
    .where(eq(orgUnitAncestor.descendantId, id));
  return rows.map((row) => row.id);
}
