import { and, eq, gt, inArray, or, sql } from 'drizzle-orm';
import type { Ctx } from '../../context.ts';
import { extension } from '../../schema.ts';
import type { Tx } from '../../store.ts';

/** More time for one class that a unit asked for and waits to hear of, or has and has not used up. */
function runningFor(tx: Tx, ctx: Ctx, classId: string) {
  const runs = and(eq(extension.state, 'granted'), gt(extension.until, ctx.now));
  return tx
    .select()
    .from(extension)
    .where(and(eq(extension.classId, classId), or(eq(extension.state, 'asked'), runs)));
}

/**
 * What a unit was given for a class, or asked for, stands for the class that is split off it too: when the unit asked,
 * there was only the one. The office answers a request for each of them.
 *
 * @returns the new rows
 */
export async function copyMoreTime(tx: Tx, ctx: Ctx, fromId: string, toId: string) {
  const rows = await runningFor(tx, ctx, fromId);
  if (rows.length === 0) return [];
  const copies = rows.map(({ id: _, ...row }) => ({ ...row, classId: toId, version: 1 }));
  return tx.insert(extension).values(copies).returning({ id: extension.id, unitId: extension.unitId });
}

/**
 * What a unit was given for a class that ends, or asked for, is the unit's for the class that it goes up in. Time that is
 * over stays where it was used.
 *
 * @returns the rows that went over
 */
export async function moveMoreTime(tx: Tx, ctx: Ctx, fromId: string, toId: string) {
  const rows = await runningFor(tx, ctx, fromId);
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  await tx
    .update(extension)
    .set({ classId: toId, version: sql`${extension.version} + 1` })
    .where(inArray(extension.id, ids));
  return rows;
}
