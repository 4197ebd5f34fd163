import { and, eq } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { newId } from '../../id.ts';
import { issuedWithin, one } from '../../queries/scope.ts';
import { courseClass, decision, line, plan } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { saveVersion } from '../../versions.ts';
import { actAs, refuse } from '../refuse.ts';
import { moveLines } from './move.ts';
import { snapshotClasses, snapshotLines } from './snapshot.ts';
import { tellUnits } from './tell.ts';

export interface ExternalDecision {
  classId: string;
  /** A summons of who convenes, or the decision of another body: the Party organisation, a school's head. */
  kind: 'summons' | 'other_body';
  issuedBy: string;
  number: string;
  day: Day;
  signerName?: string;
  signerTitle?: string;
  /** Which lines it names; left out, all validated lines of the class. */
  lineIds?: readonly string[];
}

/**
 * Records what another body has decided, with its number and day, and takes the class's validated lines along.
 * Its list is kept as a version, as with a decision of our own.
 *
 * @throws Refusal `not_found`, `nothing_chosen` where no line is validated, or what the table says of each line
 */
export function nominateExternal(ctx: Ctx, input: ExternalDecision): Promise<{ decisionId: string; lines: number }> {
  return command(ctx, async (tx) => {
    const { klass, as, onBehalfOf } = await classFor(tx, ctx, input.classId);
    const validated = await tx
      .select({ id: line.id })
      .from(line)
      .where(and(eq(line.classId, klass.id), eq(line.state, 'validated')));
    const ofClass = new Set(validated.map((row) => row.id));
    const lineIds = input.lineIds ?? [...ofClass];
    if (lineIds.length === 0) refuse('nothing_chosen');
    const strange = input.lineIds?.filter((id) => !ofClass.has(id)) ?? [];
    if (strange.length > 0) refuse('wrong_state', { subjectIds: strange });

    const decisionId = newId();
    await insertDecision(tx, ctx, decisionId, klass.planId, input);
    const moved = await moveLines(tx, ctx, {
      event: 'nominate_external',
      lineIds,
      told: { number: input.number },
      set: { decisionId, attendanceConfirmedAt: null, postponementReason: null },
      about: [{ kind: 'decision', id: decisionId }],
    });
    const version = await freeze(tx, ctx, decisionId, input, lineIds);
    await record(tx, ctx, {
      action: 'decision.record_external',
      subject: { kind: 'decision', id: decisionId },
      about: [{ kind: 'class', id: klass.id }],
      onBehalfOf,
      payload: { as, ...input, lineIds, version: version.number, sha256: version.sha256 },
    });
    await tellUnits(tx, ctx, 'line.nominate_external', moved);
    return { decisionId, lines: moved.length };
  });
}

async function classFor(tx: Tx, ctx: Ctx, classId: string) {
  const [found] = await tx
    .select({ klass: courseClass, issuerId: plan.issuerId })
    .from(courseClass)
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(one(courseClass.id, classId, issuedWithin(ctx.viewer, 'class.read', plan.issuerId)));
  if (!found) return refuse('not_found');
  return { ...found, ...actAs(ctx.viewer, { issuerId: found.issuerId }, 'consolidator') };
}

async function insertDecision(tx: Tx, ctx: Ctx, id: string, planId: string, input: ExternalDecision): Promise<void> {
  const { kind, classId, issuedBy, number, day, signerName, signerTitle } = input;
  await tx.insert(decision).values({
    id,
    kind,
    planId,
    classId,
    state: 'published',
    preparedById: ctx.viewer.accountId,
    preparedAt: ctx.now,
    issuedBy,
    number,
    day,
    signedOn: day,
    signerName: signerName ?? null,
    signerTitle: signerTitle ?? null,
    publishedAt: ctx.now,
    publishedById: ctx.viewer.accountId,
    version: 1,
  });
}

/** The same shape as the annex of a decision of our own, so that the same pages and papers read it. */
async function freeze(tx: Tx, ctx: Ctx, decisionId: string, input: ExternalDecision, lineIds: readonly string[]) {
  const { kind, issuedBy, number, day, signerName = null, signerTitle = null } = input;
  const [klass] = await snapshotClasses(tx, [input.classId]);
  const version = await saveVersion(tx, ctx, 'decision', decisionId, {
    decision: { kind, issuedBy, number, day, signerName, signerTitle, capacity: null, signedOn: day },
    class: klass ?? null,
    lines: await snapshotLines(tx, lineIds),
  });
  await tx.update(decision).set({ versionId: version.id }).where(eq(decision.id, decisionId));
  return version;
}
