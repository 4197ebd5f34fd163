import { and, eq, inArray } from 'drizzle-orm';
import { LIVE_LINE_STATES, MOVABLE_LINE_STATES } from '#domain/line/machine.ts';
import { dayOf } from '#domain/time/day.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { somebodyWasFirst } from '../../move.ts';
import { judgePlaces } from '../../queries/places-held.ts';
import { openVacancies } from '../../queries/vacancies.ts';
import { dossier, line, roundClass } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { tellUnits } from '../lines/tell.ts';
import { visibleLines } from '../lines/visible.ts';
import { actAs, refuse, refuseAny } from '../refuse.ts';
import { carryLines } from './carry.ts';
import { type ClassRow, parallelTo, requireSeen, runningClass, standingIn } from './facts.ts';

export interface ParallelMove {
  /** The class in which they stand. */
  classId: string;
  /** The class to which they go, as it was seen. */
  target: { id: string; version: number };
  /** The lines, as they were seen. */
  lines: readonly { id: string; version?: number }[];
  reason: string;
}

/**
 * Moves people of a class to a parallel class of the same group, each in the state in which he stands: who waits for the
 * office goes on waiting, who was accepted stays accepted. Nobody goes over about whom something was decided or with
 * whom a paper went out. Everybody is judged anew, and his unit is told.
 *
 * @throws Refusal of the class: `not_parallel`, `class_cancelled`, `target_begun`, `class_full`, `plan_not_issued`; of
 * each line: what the table says, `already_registered`, `named_for_vacancy`, `class_not_in_round`,
 * `dossier_not_received`; `somebody_was_first` where the target or a line is no longer as it was seen
 */
export function moveToParallel(ctx: Ctx, input: ParallelMove): Promise<{ lines: number }> {
  return command(ctx, async (tx) => {
    const { class: from, place } = await runningClass(tx, ctx, input.classId);
    actAs(ctx.viewer, place, 'consolidator');
    const lines = await linesOf(tx, ctx, input);
    const to = await targetOf(tx, ctx, from, input.target);
    await refuseStanding(tx, ctx, lines, from, to);
    const taken = (await standingIn(tx, [to.id])).get(to.id)?.accepted ?? 0;
    if (lines.length > to.quota - taken) refuse('class_full', { field: 'target' });
    // Whatever their state, all of them ask for a place over there.
    const judge = await judgePlaces(tx, [to.id]);
    const asking = lines.map((row) => ({ ...row, classId: to.id, state: 'submitted' as const }));
    const byId = new Map(asking.map((row) => [row.id, row]));
    const moved = await carryLines(tx, ctx, {
      ...{ lines, from, to },
      reason: input.reason.trim(),
      knownOf: ({ line: { id } }) => ({ within_unit_places: judge(byId.get(id)!, 'accepted', asking) }),
    });
    await tellUnits(tx, ctx, 'line.change_class', moved);
    return { lines: moved.length };
  });
}

/** The chosen lines of the class, as they were seen. */
async function linesOf(tx: Tx, ctx: Ctx, { classId, lines }: ParallelMove) {
  const seen = [...new Map(lines.map((row) => [row.id, row])).values()];
  const rows = await visibleLines(
    tx,
    ctx,
    'line.review',
    seen.map(({ id }) => id),
  );
  const versions = new Map(seen.map(({ id, version }) => [id, version]));
  // Whoever moved him already was first: he stands in another class now.
  const changed = rows.find(
    ({ line }) => line.classId !== classId || (versions.get(line.id) ?? line.version) !== line.version,
  );
  if (changed) throw await somebodyWasFirst(tx, 'line', changed.line.id);
  const early = rows.filter(({ dossierState }) => dossierState === 'submitted');
  if (early.length > 0) refuse('dossier_not_received', { subjectIds: early.map(({ line }) => line.id) });
  const found = new Map(rows.map(({ line }) => [line.id, line]));
  return seen.flatMap(({ id }) => found.get(id) ?? []);
}

async function targetOf(tx: Tx, ctx: Ctx, from: ClassRow, seen: ParallelMove['target']): Promise<ClassRow> {
  const to = await parallelTo(tx, from, seen.id, 'target');
  await requireSeen(tx, to, seen.version);
  if (to.startsOn !== null && to.startsOn <= dayOf(ctx.now)) refuse('target_begun', { field: 'target' });
  return to;
}

/** What keeps single people where they stand, of all of them at once. */
async function refuseStanding(tx: Tx, ctx: Ctx, lines: (typeof line.$inferSelect)[], from: ClassRow, to: ClassRow) {
  // What the table refuses by the state alone is left to it.
  const movable = lines.filter(({ state }) => (MOVABLE_LINE_STATES as readonly string[]).includes(state));
  const people = lines.map(({ personId }) => personId);
  const there = await tx
    .select({ personId: line.personId })
    .from(line)
    .where(and(eq(line.classId, to.id), inArray(line.personId, people), inArray(line.state, [...LIVE_LINE_STATES])));
  const registered = new Set(there.map(({ personId }) => personId));
  const named = new Set((await openVacancies(tx, from.id, ctx.now)).flatMap((vacancy) => vacancy.named?.id ?? []));
  const rounds = await tx
    .select({ id: dossier.id })
    .from(dossier)
    .innerJoin(roundClass, and(eq(roundClass.roundId, dossier.roundId), eq(roundClass.classId, to.id)))
    .where(
      inArray(
        dossier.id,
        lines.map(({ dossierId }) => dossierId),
      ),
    );
  const inRound = new Set(rounds.map(({ id }) => id));
  refuseAny(
    movable.flatMap(({ id, personId, dossierId }) => [
      ...(registered.has(personId) ? [{ code: 'already_registered' as const, subjectId: id }] : []),
      ...(named.has(id) ? [{ code: 'named_for_vacancy' as const, subjectId: id }] : []),
      ...(inRound.has(dossierId) ? [] : [{ code: 'class_not_in_round' as const, subjectId: id }]),
    ]),
  );
}
