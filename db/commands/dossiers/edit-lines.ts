import { inArray, type SQL, sql } from 'drizzle-orm';
import { inBatches } from '../../batches.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { attachment, line, lineFinding, lineOverride } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { refreshFindings } from '../lines/findings.ts';
import { refuse, refuseAny } from '../refuse.ts';
import type { DossierRecord } from './facts.ts';
import { type DossierInput, editableDossier, touchDossier } from './move.ts';

/**
 * Takes drafts off the list. What was once sent stays readable in its version; what was sent and stands is withdrawn
 * instead.
 *
 * @throws Refusal `not_a_draft` for each line that is none of this dossier's drafts; `not_editable`
 */
export function removeDrafts(ctx: Ctx, input: DossierInput & { lineIds: readonly string[] }): Promise<void> {
  return command(ctx, async (tx) => {
    const found = await editableDossier(tx, ctx, input);
    const drafts = draftsAmong(found, input.lineIds);
    for (const ids of inBatches(drafts.map((row) => row.id))) {
      await tx.delete(lineFinding).where(inArray(lineFinding.lineId, ids));
      await tx.delete(lineOverride).where(inArray(lineOverride.lineId, ids));
      await tx.delete(attachment).where(inArray(attachment.lineId, ids));
      await tx.delete(line).where(inArray(line.id, ids));
    }
    await touchDossier(tx, ctx, found, {
      action: 'remove_lines',
      lineIds: drafts.map((row) => row.id),
      payload: { entries: drafts.map(({ personId, classId }) => ({ personId, classId })) },
    });
    await refreshFindings(tx, ctx.now, { personIds: drafts.map((row) => row.personId) });
  });
}

/**
 * Puts the unit's drafts for a class in the unit's own order of preference. Lines that were sent before keep their
 * places in front.
 *
 * @throws Refusal `order_incomplete` unless the ids are exactly the drafts for the class; `not_editable`
 */
export function reorderLines(
  ctx: Ctx,
  input: DossierInput & { classId: string; lineIds: readonly string[] },
): Promise<void> {
  return command(ctx, async (tx) => {
    const found = await editableDossier(tx, ctx, input);
    const ofClass = found.live.filter((row) => row.classId === input.classId);
    const drafts = ofClass.filter((row) => row.state === 'draft');
    const isPermutation =
      new Set(input.lineIds).size === input.lineIds.length &&
      input.lineIds.length === drafts.length &&
      drafts.every((row) => input.lineIds.includes(row.id));
    if (!isPermutation || drafts.length === 0) refuse('order_incomplete');
    const sent = ofClass.filter((row) => row.state !== 'draft').map((row) => row.preference);
    await setPreferences(tx, input.lineIds, Math.max(0, ...sent));
    await touchDossier(tx, ctx, found, {
      action: 'reorder',
      lineIds: input.lineIds,
      payload: { classId: input.classId },
    });
  });
}

/** Numbers the lines in the given order, from the place after `behind`; one statement for each batch. */
async function setPreferences(tx: Tx, lineIds: readonly string[], behind: number): Promise<void> {
  const places = lineIds.map((id, i) => ({ id, place: behind + i + 1 }));
  for (const batch of inBatches(places)) {
    const cases: SQL[] = batch.map(({ id, place }) => sql`when ${id} then ${sql.raw(String(place))}`);
    await tx
      .update(line)
      .set({
        preference: sql`case ${line.id} ${sql.join(cases, sql` `)} else ${line.preference} end`,
        version: sql`${line.version} + 1`,
      })
      .where(
        inArray(
          line.id,
          batch.map(({ id }) => id),
        ),
      );
  }
}

/** The dossier's drafts with these ids. @throws Refusal `not_a_draft` for each id that is none */
function draftsAmong({ drafts }: DossierRecord, lineIds: readonly string[]): DossierRecord['drafts'] {
  if (lineIds.length === 0) refuse('nothing_chosen');
  const known = new Map(drafts.map((row) => [row.id, row]));
  refuseAny(lineIds.filter((id) => !known.has(id)).map((subjectId) => ({ code: 'not_a_draft', subjectId })));
  return drafts.filter((row) => lineIds.includes(row.id));
}
