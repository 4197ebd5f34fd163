import { type DossierEvent, type DossierNeed, type DossierState, dossierMachine } from '#domain/dossier/machine.ts';
import { decide, type Tell, type Verdict } from '#domain/machine.ts';
import type { Actor } from '#domain/roles.ts';
import { lentBy } from '#domain/viewer.ts';
import { record } from '../../audit/record.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { moveOne, somebodyWasFirst } from '../../move.ts';
import { dossier } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { type Addressee, notify, unitDesk } from '../notify.ts';
import { actAs, refuse } from '../refuse.ts';
import { type DossierRecord, isEditable, loadDossier } from './facts.ts';

/** Which dossier, and the version of it that the person saw where a form carried one. */
export interface DossierInput {
  dossierId: string;
  version?: number;
}

type Told = Partial<Record<Tell, unknown>>;
type DossierVerdict = Extract<Verdict<DossierState, DossierEvent, DossierNeed>, { ok: true }>;

/**
 * The dossier as the viewer may touch it.
 *
 * @throws Refusal `not_found` outside what he reaches; `somebody_was_first` where it is no longer what he saw
 */
export async function dossierFor(tx: Tx, ctx: Ctx, { dossierId, version }: DossierInput): Promise<DossierRecord> {
  const found = await loadDossier(tx, ctx.viewer, ctx.now, dossierId);
  if (!found) return refuse('not_found');
  if (version !== undefined && version !== found.dossier.version)
    throw await somebodyWasFirst(tx, 'dossier', dossierId);
  return found;
}

/** The dossier, whose drafts the viewer may change now. */
export async function editableDossier(tx: Tx, ctx: Ctx, input: DossierInput) {
  const found = await dossierFor(tx, ctx, input);
  const acting = actAs(ctx.viewer, found.place, 'unit_clerk', 'unit_head', 'consolidator', 'operator');
  if (!isEditable(found.dossier)) refuse('not_editable');
  return { ...found, ...acting };
}

/** What the table says of a step; refusals name the lines that they are about. @throws Refusal with all the reasons */
export function judgeDossier(
  { dossier: d, holds, actors, blockers }: DossierRecord,
  event: DossierEvent,
  told: Told = {},
  known: Partial<Record<DossierNeed, boolean>> = {},
): DossierVerdict {
  const verdict = decide(dossierMachine, { state: d.state, holds: { ...holds, ...known }, actors }, event, told);
  if (verdict.ok) return verdict;
  const lines: Partial<Record<string, readonly string[]>> = blockers;
  throw new Refusal(
    verdict.reasons.flatMap((reason) => {
      const ids = lines[reason.code] ?? [];
      return ids.length > 0 ? ids.map((subjectId) => ({ ...reason, subjectId })) : [reason];
    }),
  );
}

export interface DossierChange {
  told?: Told;
  set?: Partial<typeof dossier.$inferInsert>;
  payload?: Record<string, unknown>;
  about?: readonly { kind: string; id: string }[];
  /** Whom the step concerns. */
  to: readonly Addressee[];
}

/** Writes a step that the table allowed, records it and tells whom it concerns. */
export async function saveDossier(
  tx: Tx,
  ctx: Ctx,
  { dossier: d, place }: DossierRecord,
  verdict: DossierVerdict,
  { told = {}, set = {}, payload, about, to }: DossierChange,
): Promise<void> {
  await moveOne(tx, dossier, 'dossier', d, { ...set, state: verdict.to });
  const subject = { kind: 'dossier', id: d.id };
  const action = `dossier.${verdict.event}` as const;
  await record(tx, ctx, {
    action,
    subject,
    about,
    onBehalfOf: lentBy(ctx.viewer, verdict.as, place),
    payload: { ...payload, as: verdict.as, from: verdict.from, to: verdict.to, told },
  });
  await notify(tx, ctx, { kind: action, to, subject, payload: { unitId: d.unitId, roundId: d.roundId } });
}

/** A step that moves nothing but the dossier. */
export async function moveDossier(
  tx: Tx,
  ctx: Ctx,
  input: DossierInput,
  event: DossierEvent,
  change: (found: DossierRecord) => DossierChange,
): Promise<{ state: DossierState }> {
  const found = await dossierFor(tx, ctx, input);
  const made = change(found);
  const verdict = judgeDossier(found, event, made.told);
  await saveDossier(tx, ctx, found, verdict, made);
  return { state: verdict.to };
}

/** What is done to a list that is no step of it. */
type ListChange =
  | 'add_lines'
  | 'remove_lines'
  | 'reorder'
  | 'set_exception'
  | 'attach_paper'
  | 'remove_paper'
  | 'report_class_no_need'
  | 'undo_class_no_need';

/** Notes who last changed the list, and records a change that is no step: its lines, their order, their words. */
export async function touchDossier(
  tx: Tx,
  ctx: Ctx,
  { dossier: d, as, onBehalfOf }: DossierRecord & { as: Actor; onBehalfOf?: string },
  change: { action: ListChange; lineIds?: readonly string[]; payload?: Record<string, unknown> },
): Promise<void> {
  await moveOne(tx, dossier, 'dossier', d, { preparedById: ctx.viewer.accountId });
  const subject = { kind: 'dossier', id: d.id };
  const action = `dossier.${change.action}` as const;
  await record(tx, ctx, {
    action,
    subject,
    about: (change.lineIds ?? []).map((id) => ({ kind: 'line', id })),
    onBehalfOf,
    payload: { ...change.payload, as, lineIds: change.lineIds },
  });
  // The unit's own work on its own list is news to nobody; another's work on it is.
  if (as === 'consolidator' || as === 'operator')
    await notify(tx, ctx, { kind: action, to: unitDesk(d.unitId), subject, payload: { as } });
}

/** Who waits for a dossier that a unit has sent: the unit that forwards it, or the plan's office. */
export function nextDesk({ unit, plan }: DossierRecord): Addressee[] {
  if (unit.forwarderId) return unitDesk(unit.forwarderId);
  return [{ unitId: plan.issuerId, role: 'consolidator' }];
}
