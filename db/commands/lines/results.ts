import { eq } from 'drizzle-orm';
import type { Grade } from '#domain/codes.ts';
import type { LineEvent } from '#domain/line/machine.ts';
import type { Day } from '#domain/time/day.ts';
import { inBatches } from '../../batches.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import type { ResultOutcome } from '../../schema/decisions.ts';
import { courseClass, result } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { refuse } from '../refuse.ts';
import type { LineRecord } from './facts.ts';
import { refreshFindings } from './findings.ts';
import { grantLevels, withdrawLevels } from './granted-levels.ts';
import { moveLines } from './move.ts';
import { tellUnits } from './tell.ts';
import { visibleLine, visibleLines } from './visible.ts';

export interface LineResult {
  lineId: string;
  outcome: ResultOutcome;
  /** Asked of a pass; `KHONG_DAT` is no pass. */
  grade?: Grade | null;
  sessionsMissed?: number | null;
  certificateNumber?: string | null;
  issuedOn?: Day | null;
  /** Asked where somebody failed or dropped out. */
  reason?: string | null;
}

const EVENT_OF: Record<ResultOutcome, LineEvent> = { completed: 'complete', failed: 'fail', dropped_out: 'drop_out' };

/**
 * Enters the results of a class, all or none. Whoever passed gets what the class gives into his record, and his other
 * lines are judged again.
 *
 * @param input.source where they come from: the name of a file, or that they were typed in
 * @throws Refusal `not_found` for lines of another class, `not_a_result`, or what the table says of each line
 */
export function recordResults(
  ctx: Ctx,
  input: { classId: string; source: string; results: readonly LineResult[] },
): Promise<{ lines: number }> {
  return command(ctx, (tx) => recordResultsIn(tx, ctx, input));
}

/** As `recordResults`, inside another command's transaction. */
async function recordResultsIn(
  tx: Tx,
  ctx: Ctx,
  { classId, source, results }: { classId: string; source: string; results: readonly LineResult[] },
): Promise<{ lines: number }> {
  const lineIds = results.map((row) => row.lineId);
  const seen = await visibleLines(tx, ctx, 'result.write', lineIds);
  const strange = seen.filter((row) => row.line.classId !== classId).map((row) => row.line.id);
  if (strange.length > 0) refuse('not_found', { subjectIds: strange });
  const wrong = results.filter((row) => !isResult(row)).map((row) => row.lineId);
  if (wrong.length > 0 || new Set(lineIds).size < lineIds.length) refuse('not_a_result', { subjectIds: wrong });

  const moved: LineRecord[] = [];
  for (const group of alike(results)) moved.push(...(await moveGroup(tx, ctx, group)));
  const rows = results.map((row) => ({
    ...row,
    reason: row.reason?.trim() || null,
    source,
    byId: ctx.viewer.accountId,
    at: ctx.now,
  }));
  for (const batch of inBatches(rows)) await tx.insert(result).values(batch);

  const [klass] = await tx.select().from(courseClass).where(eq(courseClass.id, classId));
  const personOf = new Map(seen.map((row) => [row.line.id, row.line.personId]));
  const passes = results
    .filter((row) => row.outcome === 'completed')
    .map(({ lineId, certificateNumber = null, issuedOn = null }) => ({
      personId: personOf.get(lineId)!,
      certificateNumber,
      issuedOn,
    }));
  await grantLevels(tx, ctx.now, klass!, passes);
  await refreshFindings(tx, ctx.now, { personIds: [...personOf.values()] });
  await tellUnits(tx, ctx, 'line.result', moved);
  return { lines: moved.length };
}

/**
 * Takes a wrong result back, with the level that it gave; the person attends again until the right one is entered.
 */
export function correctResult(ctx: Ctx, { lineId, comment }: { lineId: string; comment: string }): Promise<void> {
  return command(ctx, async (tx) => {
    const { line } = await visibleLine(tx, ctx, 'result.write', lineId);
    const [before] = await tx.select().from(result).where(eq(result.lineId, lineId));
    const moved = await moveLines(tx, ctx, {
      event: 'correct_result',
      lineIds: [lineId],
      told: { comment },
      payload: { before: before ?? null },
    });
    await tx.delete(result).where(eq(result.lineId, lineId));
    await withdrawLevels(tx, ctx.now, line.classId, [line.personId]);
    await refreshFindings(tx, ctx.now, { personIds: [line.personId] });
    await tellUnits(tx, ctx, 'line.correct_result', moved);
  });
}

/** A pass has a passing grade; anything else says why. */
function isResult({ outcome, grade, reason }: LineResult): boolean {
  if (outcome === 'completed') return Boolean(grade) && grade !== 'KHONG_DAT';
  return Boolean(reason?.trim());
}

/** Results that are told with the same words, so that they are one step and one event. */
function alike(results: readonly LineResult[]): LineResult[][] {
  return [...Map.groupBy(results, ({ outcome, grade, reason }) => JSON.stringify([outcome, grade, reason])).values()];
}

async function moveGroup(tx: Tx, ctx: Ctx, group: readonly LineResult[]): Promise<LineRecord[]> {
  const { outcome, grade, reason } = group[0]!;
  return moveLines(tx, ctx, {
    event: EVENT_OF[outcome],
    lineIds: group.map((row) => row.lineId),
    told: { grade, comment: reason },
    set: outcome === 'completed' ? {} : { comment: reason?.trim() },
    payload: { results: group.map(({ ...row }) => row) },
  });
}
