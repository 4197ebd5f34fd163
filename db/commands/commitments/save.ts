import { and, eq } from 'drizzle-orm';
import { COMMITTED_STATES, type CommitmentInput, type CommitmentNeed, leastPromise } from '#domain/commitment/forms.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { somebodyWasFirst } from '../../move.ts';
import { assignment, courseClass, line, staffCategory, studyCommitment } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { visibleLine } from '../lines/visible.ts';

type Columns = Pick<typeof studyCommitment.$inferInsert, 'cost' | 'monthsPromised' | 'leftOn' | 'exemption'>;

/**
 * Records what a study costs and which service was promised for it; later when the person left before the time, or what
 * excuses him from paying back. What stood before stays in the history.
 *
 * @throws Refusal `not_found`, `not_studying`, `promise_too_short`, `exemption_needs_leaving`, `somebody_was_first`
 */
export function saveCommitment(ctx: Ctx, input: CommitmentInput): Promise<void> {
  return command(ctx, async (tx) => {
    const { line: found } = await visibleLine(tx, ctx, 'result.write', input.line);
    if (!COMMITTED_STATES.some((state) => state === found.state)) refuse('not_studying');
    const least = await leastFor(tx, found.id);
    if (least !== null && input.monthsPromised < least) refuse('promise_too_short', 'monthsPromised');
    const { cost, monthsPromised, leftOn = null, exemption = null, words } = input;
    const brokenOff = found.state === 'dropped_out' || found.state === 'failed' || leftOn !== null;
    if (exemption && !brokenOff) refuse('exemption_needs_leaving', 'exemption');
    const [before] = await tx.select().from(studyCommitment).where(eq(studyCommitment.lineId, found.id));
    await keep(tx, ctx, found.id, input.version, { cost, monthsPromised, leftOn, exemption });
    await record(tx, ctx, {
      action: 'line.set_commitment',
      subject: { kind: 'line', id: found.id },
      about: [{ kind: 'person', id: found.personId }],
      payload: {
        ...{ cost, monthsPromised, leftOn, exemption, words },
        before: before
          ? {
              cost: before.cost,
              monthsPromised: before.monthsPromised,
              leftOn: before.leftOn,
              exemption: before.exemption,
            }
          : null,
      },
    });
  });
}

/** Writes it where it still is as it was seen; where there was none, it must still be none. */
async function keep(tx: Tx, ctx: Ctx, lineId: string, version: number | undefined, columns: Columns): Promise<void> {
  const by = { byId: ctx.viewer.accountId, at: ctx.now };
  const kept =
    version === undefined
      ? await tx
          .insert(studyCommitment)
          .values({ lineId, ...columns, ...by, version: 1 })
          .onConflictDoNothing()
          .returning({ id: studyCommitment.lineId })
      : await tx
          .update(studyCommitment)
          .set({ ...columns, ...by, version: version + 1 })
          .where(and(eq(studyCommitment.lineId, lineId), eq(studyCommitment.version, version)))
          .returning({ id: studyCommitment.lineId });
  if (kept.length === 0) throw await somebodyWasFirst(tx, 'line', lineId);
}

async function leastFor(tx: Tx, lineId: string): Promise<number | null> {
  const [row] = await tx
    .select({ startsOn: courseClass.startsOn, endsOn: courseClass.endsOn, kind: staffCategory.kind })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .innerJoin(assignment, eq(assignment.id, line.assignmentId))
    .innerJoin(staffCategory, eq(staffCategory.code, assignment.categoryCode))
    .where(eq(line.id, lineId));
  return row ? leastPromise(row, row.kind) : null;
}

function refuse(code: CommitmentNeed, field?: string): never {
  throw new Refusal([{ code, field }]);
}
