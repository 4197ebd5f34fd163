import { eq } from 'drizzle-orm';
import type { Actor } from '#domain/roles.ts';
import { actorsFor, type Viewer } from '#domain/viewer.ts';
import type { Ctx } from '../../context.ts';
import { moveOne, somebodyWasFirst } from '../../move.ts';
import { type ImportTarget, targetOfRound } from '../../queries/import-target.ts';
import { one, within } from '../../queries/scope.ts';
import { file, listImport, orgUnit } from '../../schema.ts';
import type { Db, Tx } from '../../store.ts';
import { refuse } from '../refuse.ts';

export interface ImportInput {
  importId: string;
  /** The version that the person saw, where the form carried one. */
  version?: number;
}

type ImportRow = typeof listImport.$inferSelect;

/** An import with its round, its unit's place and its file's name and hash. */
export interface FoundImport {
  row: ImportRow;
  target: ImportTarget;
  unit: typeof orgUnit.$inferSelect;
  file: { id: string; name: string; sha256: string };
}

/** The import, where the viewer reaches its unit; a unit does not see what an office has not sent yet. */
export async function findImport(db: Db, viewer: Viewer, id: string): Promise<FoundImport | undefined> {
  const [found] = await db
    .select({ row: listImport, unit: orgUnit, file: { id: file.id, name: file.name, sha256: file.sha256 } })
    .from(listImport)
    .innerJoin(orgUnit, eq(orgUnit.id, listImport.unitId))
    .innerJoin(file, eq(file.id, listImport.fileId))
    .where(one(listImport.id, id, within(viewer, 'dossier.read', listImport.unitId)));
  const target = found && (await targetOfRound(db, found.row.roundId));
  if (!found || !target) return undefined;
  const { row } = found;
  const isHidden = row.batchId !== null && row.state !== 'confirmed' && !isAbove(viewer, target);
  return isHidden ? undefined : { ...found, target };
}

/** Whether the viewer looks from the plan's issuer down, and so may know who works in which unit. */
export function isAbove(viewer: Viewer, { plan: { issuerId } }: ImportTarget): boolean {
  return viewer.kind === 'operator' || actorsFor(viewer, { issuerId }).length > 0;
}

/** Whose import it is to confirm: the unit's own, or, of a batch, the office's that dropped it. */
export function mayConfirm(viewer: Viewer, { row, target, unit }: FoundImport): boolean {
  const place = { unitId: unit.id, issuerId: target.plan.issuerId };
  const able: readonly Actor[] = row.batchId === null ? ['unit_clerk', 'unit_head'] : ['consolidator'];
  return row.state === 'checked' && actorsFor(viewer, place).some((actor) => able.includes(actor));
}

/**
 * The import that waits to be confirmed by this viewer.
 *
 * @throws Refusal `not_found`, `not_waiting`, `somebody_was_first`
 */
export async function waitingImport(tx: Tx, ctx: Ctx, { importId, version }: ImportInput): Promise<FoundImport> {
  const found = (await findImport(tx, ctx.viewer, importId)) ?? refuse('not_found');
  if (!mayConfirm(ctx.viewer, found)) refuse('not_waiting');
  if (version !== undefined && found.row.version !== version) throw await somebodyWasFirst(tx, 'list_import', importId);
  return found;
}

export async function saveImport(
  tx: Tx,
  { row }: FoundImport,
  set: Partial<Pick<ImportRow, 'state' | 'preview' | 'confirmedAt' | 'confirmedById'>>,
): Promise<void> {
  await moveOne(tx, listImport, 'list_import', row, set);
}
