import { eq, inArray } from 'drizzle-orm';
import { changesSince, concerning, type ProposalChange } from '#domain/proposal/changes.ts';
import { byPriority } from '#domain/proposal/greedy.ts';
import type { ProposalInput } from '#domain/proposal/input.ts';
import type { ProposalResult } from '#domain/proposal/result.ts';
import { violations } from '#domain/proposal/violations.ts';
import type { Candidate } from '#domain/proposal/world.ts';
import type { RegisterRefusal } from '#domain/register-refusals.ts';
import { record } from '../../audit/record.ts';
import { inBatches } from '../../batches.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { moveOne } from '../../move.ts';
import { proposalInput } from '../../queries/proposal-input.ts';
import { courseClass, dossier, line, proposal } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { refreshFindings } from '../lines/findings.ts';
import { takeLines } from '../ranking/take-lines.ts';
import { refuse, refuseAny } from '../refuse.ts';
import { visibleProposal } from './visible.ts';

export interface ProposalTaken {
  id: string;
  /** As it was seen. */
  version: number;
  /** The class that is taken, by id; left out where all of it is. */
  classId?: string;
  /** These of its chosen lines only: nobody is made a reserve then. */
  lineIds?: readonly string[];
}

const READY = ['optimal', 'feasible', 'stopped'];

/**
 * Takes a proposal, whole or in part: the chosen are accepted, the others of the class become reserves in their order.
 * What it was computed from must still be so, for the part that is taken.
 *
 * @returns how many were accepted and put among the reserves, and how many wait for somebody else and stay as they are
 * @throws Refusal `not_found`, `proposal_not_ready`, `proposal_taken_already`, `somebody_was_first`; what moved since
 */
export function takeProposal(
  ctx: Ctx,
  input: ProposalTaken,
): Promise<{ accepted: number; reserves: number; left: number }> {
  return command(ctx, async (tx) => {
    const found = await visibleProposal(tx, ctx, input.id);
    if (!READY.includes(found.state) || !found.result) refuse('proposal_not_ready');
    const result = found.result as unknown as ProposalResult;
    const before = JSON.parse(found.input) as ProposalInput;
    const asked = { planId: found.planId, now: found.at, ...found.asking };
    const now = (await proposalInput(ctx.viewer, asked, tx)) ?? refuse('not_found');
    const classes = await tx
      .select({ id: courseClass.id, code: courseClass.code })
      .from(courseClass)
      .where(eq(courseClass.planId, found.planId));
    const course = input.classId && (classes.find(({ id }) => id === input.classId) ?? refuse('not_found')).code;
    const chosen = new Set(result.chosen);
    const part = partOf(before, chosen, { course, lineIds: input.lineIds });
    if (part.chosen.length + part.reserves.length === 0) refuse('nothing_chosen');
    const scope = scopeOf(part);
    refuseChanges(concerning(changesSince(before, now, chosen), scope), classes);
    refuseBroken(now, [...part.chosen.map(({ lineId }) => lineId), ...(found.taken ?? [])]);

    const rows = await standingOf(tx, [...part.chosen, ...part.reserves]);
    const standing = (each: Candidate) => rows.get(each.lineId) ?? refuse('not_found');
    const early = [...rows.values()].filter((row) => row.dossierState === 'submitted' && row.state === 'submitted');
    if (early.length > 0) refuse('dossier_not_received', { subjectIds: early.map(({ id }) => id) });
    const reserves = [...Map.groupBy(part.reserves, (each) => each.course).values()];
    const about = [{ kind: 'proposal', id: found.id }];
    const taken = await takeLines(tx, ctx, {
      chosen: part.chosen.map(standing),
      reserves: reserves.map((own) => own.toSorted(byPriority).map(standing)),
      about,
    });
    if (taken.accepted + taken.reserves === 0) refuse('proposal_taken_already');
    const ids = part.chosen.map(({ lineId }) => lineId);
    await moveOne(
      tx,
      proposal,
      'proposal',
      { ...found, version: input.version },
      {
        takenAt: ctx.now,
        takenById: ctx.viewer.accountId,
        taken: [...new Set([...(found.taken ?? []), ...ids])],
      },
    );
    await record(tx, ctx, {
      action: 'proposal.take',
      subject: { kind: 'proposal', id: found.id },
      about: classes.filter(({ code }) => scope.courses.has(code)).map(({ id }) => ({ kind: 'class', id })),
      onBehalfOf: found.capacity.onBehalfOf,
      payload: { as: found.capacity.as, input: found.inputSha256, lines: ids.length, reserves: taken.reserves },
    });
    await refreshFindings(tx, ctx.now, { lineIds: [...rows.keys()] });
    const waiting = [...rows.values()].filter(({ state }) => state === 'needs_fix' || state === 'awaiting_party');
    return { ...taken, left: waiting.length };
  });
}

interface Part {
  chosen: Candidate[];
  reserves: Candidate[];
}

/** Which candidates are taken how; whoever holds a place already needs no step. */
function partOf(
  { world }: ProposalInput,
  chosen: ReadonlySet<string>,
  { course, lineIds }: { course?: string; lineIds?: readonly string[] },
): Part {
  const ticked = lineIds && new Set(lineIds);
  const own = world.candidates.filter((each) => !each.seated && (course === undefined || each.course === course));
  return {
    chosen: own.filter(({ lineId }) => chosen.has(lineId) && (ticked?.has(lineId) ?? true)),
    reserves: ticked ? [] : own.filter(({ lineId }) => !chosen.has(lineId)),
  };
}

function scopeOf({ chosen, reserves }: Part) {
  const all = [...chosen, ...reserves];
  return {
    courses: new Set(all.map(({ course }) => course)),
    people: new Set(all.map(({ personId }) => personId)),
    units: new Set(all.map(({ unit }) => unit)),
  };
}

/** Says what is not as it was, by line and class where it is about one. */
function refuseChanges(changes: readonly ProposalChange[], classes: readonly { id: string; code: string }[]): void {
  const idOf = new Map(classes.map(({ id, code }) => [code, id]));
  refuseAny(
    changes.map((change) => ({
      code: `proposal_${change.code}` satisfies RegisterRefusal,
      subjectId: 'lineId' in change ? change.lineId : 'course' in change ? idOf.get(change.course) : undefined,
    })),
  );
}

/** Counts every demand once more, over what is taken and what holds a place by now; a part opens no class by itself. */
function refuseBroken({ world }: ProposalInput, lineIds: readonly string[]): void {
  if (violations(new Set(lineIds), world).some(({ code }) => code !== 'class_not_open')) refuse('proposal_breaks');
}

async function standingOf(tx: Tx, rows: readonly Candidate[]) {
  const found = new Map<string, { id: string; state: typeof line.$inferSelect.state; dossierState: string }>();
  for (const batch of inBatches(rows)) {
    const some = await tx
      .select({ id: line.id, state: line.state, dossierState: dossier.state })
      .from(line)
      .innerJoin(dossier, eq(dossier.id, line.dossierId))
      .where(
        inArray(
          line.id,
          batch.map(({ lineId }) => lineId),
        ),
      );
    for (const row of some) found.set(row.id, row);
  }
  return found;
}
