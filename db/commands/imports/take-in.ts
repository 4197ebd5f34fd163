import { eq } from 'drizzle-orm';
import type { ImportOutcome, KeptList, LeftOut } from '#domain/list-import.ts';
import { record } from '../../audit/record.ts';
import type { Ctx } from '../../context.ts';
import { fateOf, type JudgedLine } from '../../queries/import-judge.ts';
import type { ImportTarget } from '../../queries/import-target.ts';
import { dossier } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { addLinesIn } from '../dossiers/add-lines.ts';
import { loadDossier } from '../dossiers/facts.ts';
import { reopenDossierIn, reportNoNeedIn } from '../dossiers/no-need.ts';
import { openDossierIn } from '../dossiers/open.ts';
import { receiveDossierIn } from '../dossiers/receive.ts';
import { sendOnBehalfIn } from '../dossiers/send.ts';

export interface TakeIn {
  target: ImportTarget;
  unitId: string;
  list: KeptList;
  /** The list as judged in this transaction. */
  lines: readonly JudgedLine[];
  /** The workbook that the list stands in; its first import is an event also where it brings nothing. */
  file: { name: string; sha256: string; again: boolean };
  /** Makes, sends and receives the dossier on the unit's behalf. */
  send: boolean;
}

/**
 * Takes a unit's list into its dossier: lines that can stand become drafts with whatever else is in their way, those
 * that the register has already stay as they are, the others are left out and named. The same list again adds nothing.
 *
 * @throws Refusal as `openDossier`, `addLines`, `reportNoNeed` and `sendOnBehalf`
 */
export async function takeIn(tx: Tx, ctx: Ctx, input: TakeIn): Promise<ImportOutcome> {
  const { target, unitId, list, lines } = input;
  const { id: dossierId } = await openDossierIn(tx, ctx, { roundId: target.round.id, unitId });
  const outcome = list.noNeed ? await takeNoNeed(tx, ctx, dossierId) : await takeLines(tx, ctx, dossierId, lines);
  const sent = input.send && (await sendFor(tx, ctx, dossierId));
  const { added, existing, leftOut, noNeed, changed } = outcome;
  const { again, ...file } = input.file;
  if (changed || sent || !again)
    await record(tx, ctx, {
      action: 'dossier.import_list',
      subject: { kind: 'dossier', id: dossierId },
      about: [{ kind: 'unit', id: unitId }],
      payload: { file, added, existing, leftOut, noNeed, sent },
    });
  return { ...outcome, changed: changed || sent, sent };
}

async function takeLines(
  tx: Tx,
  ctx: Ctx,
  dossierId: string,
  lines: readonly JudgedLine[],
): Promise<Omit<ImportOutcome, 'sent'>> {
  const byFate = Map.groupBy(lines, fateOf);
  const fresh = byFate.get('comes_in') ?? [];
  if (fresh.length > 0) {
    const [found] = await tx.select({ state: dossier.state }).from(dossier).where(eq(dossier.id, dossierId));
    if (found?.state === 'no_need') await reopenDossierIn(tx, ctx, { dossierId });
    const entries = fresh.map(({ personId, classId, row }) => ({
      personId: personId!,
      classId: classId!,
      note: row.note || null,
    }));
    await addLinesIn(tx, ctx, { dossierId, entries });
  }
  const out = lines.filter((line) => ['left_out', 'cannot_stand'].includes(fateOf(line)));
  return {
    dossierId,
    added: fresh.length,
    existing: byFate.get('existing')?.length ?? 0,
    leftOut: out.map(toLeftOut),
    noNeed: false,
    changed: fresh.length > 0,
  };
}

function toLeftOut({ row, match, birthYear, courseCode, courseText, findings }: JudgedLine): LeftOut {
  const isForeign = match === 'wrong_unit';
  return {
    sheet: row.sheet,
    row: row.row,
    name: row.name,
    birthYear: isForeign ? row.birthYear : birthYear,
    course: courseCode ?? courseText,
    findings: isForeign ? ['WRONG_UNIT'] : findings,
  };
}

/** A unit's word that it needs no place; once it has said so, saying it again changes nothing. */
async function takeNoNeed(tx: Tx, ctx: Ctx, dossierId: string): Promise<Omit<ImportOutcome, 'sent'>> {
  const [found] = await tx.select({ state: dossier.state }).from(dossier).where(eq(dossier.id, dossierId));
  const changed = found?.state !== 'no_need';
  if (changed) await reportNoNeedIn(tx, ctx, { dossierId });
  return { dossierId, added: 0, existing: 0, leftOut: [], noNeed: true, changed };
}

/** Sends the dossier's drafts on the unit's behalf and receives them; without drafts there is nothing to send. */
async function sendFor(tx: Tx, ctx: Ctx, dossierId: string): Promise<boolean> {
  const found = await loadDossier(tx, ctx.viewer, ctx.now, dossierId);
  if (!found || found.drafts.length === 0) return false;
  await sendOnBehalfIn(tx, ctx, { dossierId });
  await receiveDossierIn(tx, ctx, { dossierId });
  return true;
}
