import type { ImportOutcome, Mends } from '#domain/list-import.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { fateOf, type JudgedLine } from '../../queries/import-judge.ts';
import { sealOf, summaryOf } from '../../queries/import-seen.ts';
import type { Tx } from '../../store.ts';
import { refuse } from '../refuse.ts';
import { judgeKept } from './judge-kept.ts';
import { takeIn } from './take-in.ts';
import { type FoundImport, type ImportInput, saveImport, waitingImport } from './waiting.ts';

/**
 * What came of it: taken in; or only the choices were kept, because lines are judged otherwise than they had been
 * shown, or because some that cannot stand are neither mended nor left out.
 */
export type Confirmation = { kind: 'done'; outcome: ImportOutcome } | { kind: 'look_again' | 'open'; lines: number };

/**
 * Keeps what the person said of the lines, and judges the list anew.
 *
 * @param input.leaveOpen leaves out, besides, every line that cannot stand
 * @throws Refusal as `waitingImport`
 */
export function mendImport(ctx: Ctx, input: ImportInput & { mends: Mends; leaveOpen: boolean }): Promise<void> {
  return command(ctx, async (tx) => {
    const { mends, leaveOpen } = input;
    const found = await waitingImport(tx, ctx, input);
    const lines = await judge(tx, ctx, found, mends);
    const open = leaveOpen ? lines.filter(isOpen).map(({ id }) => id) : [];
    if (open.length === 0) return keepMends(tx, found, mends, lines, []);
    const all = { ...mends, leftOut: [...mends.leftOut, ...open] };
    return keepMends(tx, found, all, await judge(tx, ctx, found, all), []);
  });
}

/** Puts an import aside; the register stays as it is. */
export function discardImport(ctx: Ctx, input: ImportInput): Promise<void> {
  return command(ctx, async (tx) => {
    const found = await waitingImport(tx, ctx, input);
    await saveImport(tx, found, { state: 'discarded' });
  });
}

/**
 * Takes a checked list in, all of it in this transaction. It is judged again here: where a line that would come in is
 * not what the person was shown, nothing is written but the choices, and it is shown again. A list that an office
 * dropped is sent on the unit's behalf.
 *
 * @param input.seen the seal (see `sealOf`) of every line as it was shown, by its id
 * @throws Refusal as `waitingImport` and `takeIn`; `nothing_to_import` where no line would come in
 */
export function confirmImport(
  ctx: Ctx,
  input: ImportInput & { mends: Mends; seen: Readonly<Record<string, string>> },
): Promise<Confirmation> {
  return command(ctx, async (tx) => {
    const { mends, seen } = input;
    const found = await waitingImport(tx, ctx, input);
    const lines = await judge(tx, ctx, found, mends);
    const open = lines.filter(isOpen);
    const changed = lines.filter((line) => fateOf(line) === 'comes_in' && sealOf(line) !== seen[line.id]);
    if (open.length + changed.length > 0) {
      await keepMends(
        tx,
        found,
        mends,
        lines,
        changed.map(({ id }) => id),
      );
      return open.length > 0 ? { kind: 'open', lines: open.length } : { kind: 'look_again', lines: changed.length };
    }
    const { list } = found.row.preview;
    if (!list.noNeed && !lines.some((line) => fateOf(line) === 'comes_in')) refuse('nothing_to_import');
    return { kind: 'done', outcome: await confirmIn(tx, ctx, found, lines, mends) };
  });
}

/**
 * Sends a list of a batch on its unit's behalf, as it stands: what cannot come in is left out and named.
 *
 * @throws Refusal as `waitingImport` and `takeIn`
 */
export function sendImport(ctx: Ctx, input: ImportInput): Promise<ImportOutcome> {
  return command(ctx, async (tx) => {
    const found = await waitingImport(tx, ctx, input);
    if (found.row.batchId === null) refuse('not_waiting');
    const { mends } = found.row.preview;
    return confirmIn(tx, ctx, found, await judge(tx, ctx, found, mends), mends);
  });
}

/** Notes at a list of a batch why the register did not take it, for the page that shows the batch. */
export function noteRefusal(ctx: Ctx, { codes, ...input }: ImportInput & { codes: string[] }): Promise<void> {
  return command(ctx, async (tx) => {
    const found = await waitingImport(tx, ctx, input);
    await saveImport(tx, found, { preview: { ...found.row.preview, refused: codes } });
  });
}

const isOpen = (line: JudgedLine) => fateOf(line) === 'cannot_stand';

async function judge(tx: Tx, ctx: Ctx, { row, target }: FoundImport, mends: Mends): Promise<JudgedLine[]> {
  const { unitId, batchId, preview } = row;
  const late = batchId !== null;
  return (await judgeKept(tx, ctx.now, { target, unitId, list: preview.list, mends, late })).lines;
}

async function keepMends(
  tx: Tx,
  found: FoundImport,
  mends: Mends,
  lines: readonly JudgedLine[],
  changed: string[],
): Promise<void> {
  const summary = summaryOf(lines);
  await saveImport(tx, found, { preview: { ...found.row.preview, mends, summary, changed } });
}

async function confirmIn(
  tx: Tx,
  ctx: Ctx,
  found: FoundImport,
  lines: readonly JudgedLine[],
  mends: Mends,
): Promise<ImportOutcome> {
  const { row, target, file } = found;
  const { list } = row.preview;
  const workbook = { name: file.name, sha256: file.sha256, again: false };
  const send = row.batchId !== null;
  const outcome = await takeIn(tx, ctx, { target, unitId: row.unitId, list, lines, file: workbook, send });
  await saveImport(tx, found, {
    state: 'confirmed',
    confirmedAt: ctx.now,
    confirmedById: ctx.viewer.accountId,
    preview: { ...row.preview, mends, summary: summaryOf(lines), changed: [], refused: [], outcome },
  });
  return outcome;
}
