import { inArray } from 'drizzle-orm';
import type { DossierState } from '#domain/dossier/machine.ts';
import { inBatches } from '../../batches.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { moveOne } from '../../move.ts';
import { dossier, line } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { refreshFindings } from '../lines/findings.ts';
import { moveLines } from '../lines/move.ts';
import { type Addressee, unitDesk } from '../notify.ts';
import { type DossierRecord, isLetter, isOpen } from './facts.ts';
import { type CoveringLetter, letterColumns } from './letter.ts';
import { type DossierInput, dossierFor, judgeDossier, nextDesk, saveDossier } from './move.ts';
import { type DossierVersion, freezeDossier } from './version.ts';

/** What a sending made: the state, and the version that was kept. */
export interface Sent {
  state: DossierState;
  version: number;
  sha256: string;
  lineIds: string[];
}

/**
 * The head signs and sends: the drafts become submitted, and what was sent is kept as a version.
 *
 * @throws Refusal as `handOver`, and `letter_recorded`, `another_prepared`
 */
export function sendDossier(ctx: Ctx, input: DossierInput & { letter?: CoveringLetter }): Promise<Sent> {
  return command(ctx, async (tx) => {
    const found = await withLetter(tx, ctx, await dossierFor(tx, ctx, input), input.letter);
    return sendDrafts(tx, ctx, found, 'send', { onBehalf: false, late: false, to: nextDesk(found) });
  });
}

/** Sends what was handed over after the dossier was received; no line that was sent before is touched. */
export function sendSupplement(ctx: Ctx, input: DossierInput & { letter?: CoveringLetter }): Promise<Sent> {
  return command(ctx, async (tx) => {
    const found = await withLetter(tx, ctx, await dossierFor(tx, ctx, input), input.letter);
    const { onBehalf, late } = found.dossier;
    return sendDrafts(tx, ctx, found, 'send_supplement', {
      onBehalf,
      late,
      to: [{ unitId: found.plan.issuerId, role: 'consolidator' }],
    });
  });
}

/**
 * The office or the operator sends in the unit's place, and it is recorded as that. It is never refused for being late;
 * it is recorded as late, and each line whose class had closed as well.
 */
export function sendOnBehalf(ctx: Ctx, input: DossierInput): Promise<Sent> {
  return command(ctx, (tx) => sendOnBehalfIn(tx, ctx, input));
}

/** As `sendOnBehalf`, inside another command's transaction. */
export async function sendOnBehalfIn(tx: Tx, ctx: Ctx, input: DossierInput): Promise<Sent> {
  const found = await dossierFor(tx, ctx, input);
  const late = found.drafts.some((row) => !isOpen(found.closings, found.unit.id, row.classId, ctx.now));
  return sendDrafts(tx, ctx, found, 'send_on_behalf', { onBehalf: true, late, to: unitDesk(found.unit.id) });
}

async function sendDrafts(
  tx: Tx,
  ctx: Ctx,
  found: DossierRecord,
  event: DossierVersion['event'],
  { to, ...how }: { onBehalf: boolean; late: boolean; to: Addressee[] },
): Promise<Sent> {
  const verdict = judgeDossier(found, event);
  const lineIds = found.drafts.map((row) => row.id);
  await moveLines(tx, ctx, {
    event: 'submit',
    lineIds,
    set: { submittedAt: ctx.now, submittedById: ctx.viewer.accountId, late: false },
  });
  await markLate(tx, found, ctx.now);
  // Once sent, a line is judged by the rules of the day of its sending.
  await refreshFindings(tx, ctx.now, { lineIds });
  const version = await freezeDossier(tx, ctx, found, { event, ...how, sentNow: lineIds });
  await saveDossier(tx, ctx, found, verdict, {
    set: { ...how, ...sendingColumns(ctx, found, event) },
    payload: {
      ...how,
      version: version.number,
      sha256: version.sha256,
      lines: lineIds.length,
      letter: letterOf(found),
    },
    to,
  });
  return { state: verdict.to, version: version.number, sha256: version.sha256, lineIds };
}

/** A new sending waits anew to be forwarded and received; a supplement changes only itself. */
function sendingColumns(ctx: Ctx, { unit }: DossierRecord, event: DossierVersion['event']) {
  const by = { sentById: ctx.viewer.accountId, sentAt: ctx.now, returnReason: null, returnComment: null };
  const handedOver = { supplementHandedOverById: null, supplementHandedOverAt: null };
  if (event === 'send_supplement') return { ...by, ...handedOver };
  // What the office itself has sent need not come through the unit that forwards.
  const isForwarded = event === 'send_on_behalf' && unit.forwarderId !== null;
  return {
    ...by,
    ...handedOver,
    forwardedById: isForwarded ? ctx.viewer.accountId : null,
    forwardedAt: isForwarded ? ctx.now : null,
    receivedById: null,
    receivedAt: null,
  };
}

function letterOf({ dossier: { letterNumber: number, letterDay: day } }: DossierRecord) {
  return number ? { number, day } : null;
}

async function markLate(tx: Tx, found: DossierRecord, now: number): Promise<void> {
  const late = found.drafts.filter((row) => !isOpen(found.closings, found.unit.id, row.classId, now));
  for (const batch of inBatches(late.map((row) => row.id)))
    await tx.update(line).set({ late: true }).where(inArray(line.id, batch));
}

/** Records a letter that comes with the sending, so that the table sees it. */
async function withLetter(tx: Tx, ctx: Ctx, found: DossierRecord, letter?: CoveringLetter): Promise<DossierRecord> {
  if (!letter) return found;
  const columns = await letterColumns(tx, ctx, found, letter);
  await moveOne(tx, dossier, 'dossier', found.dossier, columns);
  return {
    ...found,
    dossier: { ...found.dossier, ...columns, version: found.dossier.version + 1 },
    holds: { ...found.holds, letter_recorded: found.holds.letter_recorded || isLetter(columns) },
  };
}
