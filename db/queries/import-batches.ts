import { and, desc, eq, sql } from 'drizzle-orm';
import type { DossierState } from '#domain/dossier/machine.ts';
import type { Viewer } from '#domain/viewer.ts';
import { dossier, importBatch, listImport, plan, round } from '../schema.ts';
import { read } from '../store.ts';
import { accountNames } from './account-names.ts';
import { importRows } from './import-page.ts';
import { importCatalogue, targetOfRound } from './import-target.ts';
import { issuedWithin, one } from './scope.ts';

/** The latest batches that the viewer's office dropped, the newest first, with how many of their lists wait. */
export async function batchesFor(viewer: Viewer) {
  const count = (state: 'checked' | 'confirmed') =>
    sql<number>`(select count(*) from ${listImport} where ${listImport.batchId} = ${importBatch.id} and ${listImport.state} = ${state})`.mapWith(
      Number,
    );
  const rows = await read()
    .select({
      id: importBatch.id,
      at: importBatch.at,
      byId: importBatch.byId,
      refused: importBatch.refused,
      round: round.name,
      waiting: count('checked'),
      sent: count('confirmed'),
    })
    .from(importBatch)
    .innerJoin(round, eq(round.id, importBatch.roundId))
    .innerJoin(plan, eq(plan.id, round.planId))
    .where(issuedWithin(viewer, 'import.city', plan.issuerId))
    .orderBy(desc(importBatch.at), desc(importBatch.id))
    .limit(20);
  const names = await accountNames(
    read(),
    rows.map(({ byId }) => byId),
  );
  return rows.map(({ byId, refused, ...row }) => ({
    ...row,
    by: names.get(byId ?? '') ?? null,
    refused: refused.length,
  }));
}

export type BatchDetail = NonNullable<Awaited<ReturnType<typeof batchDetail>>>;
export type BatchRow = BatchDetail['rows'][number];

/** A batch with its lists, the files that are none, and the units from which nothing has come by any way. */
export async function batchDetail(viewer: Viewer, id: string, now: number) {
  const db = read();
  const [found] = await db
    .select({ batch: importBatch })
    .from(importBatch)
    .innerJoin(round, eq(round.id, importBatch.roundId))
    .innerJoin(plan, eq(plan.id, round.planId))
    .where(one(importBatch.id, id, issuedWithin(viewer, 'import.city', plan.issuerId)));
  const target = found && (await targetOfRound(db, found.batch.roundId));
  if (!found || !target) return undefined;
  const { batch } = found;
  const rows = await importRows(db, and(eq(listImport.batchId, id)));
  const dossiers = await db
    .select({ id: dossier.id, unitId: dossier.unitId, state: dossier.state })
    .from(dossier)
    .where(eq(dossier.roundId, batch.roundId));
  const byUnit = new Map(dossiers.map((row) => [row.unitId, row]));
  const { units } = await importCatalogue(db, target, now);
  const inBatch = new Set(rows.map(({ unitId }) => unitId));
  const names = await accountNames(db, [batch.byId]);
  return {
    id,
    at: batch.at,
    by: names.get(batch.byId ?? '') ?? null,
    refused: batch.refused,
    ...target,
    rows: rows.map((row) => ({ ...row, dossier: byUnit.get(row.unitId) ?? null })),
    silent: units.filter((unit) => !inBatch.has(unit.id) && isSilent(byUnit.get(unit.id)?.state)),
  };
}

function isSilent(state: DossierState | undefined): boolean {
  return state === undefined || state === 'draft';
}
